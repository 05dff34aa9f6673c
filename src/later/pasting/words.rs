//! Texts of pasting and copying, in English and French.

planner::words! {
    /// Texts of pasting and copying in one language.
    copied: "Copied: paste it into a spreadsheet, or here." / "Copié\u{a0}: à coller dans un tableur, ou ici.";
    pasted: "Cells pasted: {}." / "Cellules collées\u{a0}: {}.";
    not_read: "Not read: {}. A box keeps its text and says why." / "Illisible\u{a0}: {}. Un champ garde son texte et dit pourquoi.";
    no_room: "Rows that did not fit: {}." / "Lignes en trop\u{a0}: {}.";
    no_table: "Several cells do not fit here: paste them into a table of rows." / "Plusieurs cellules ne tiennent pas ici\u{a0}: à coller dans un tableau de lignes.";
    open: "“" / "«\u{a0}";
    shut: "”" / "\u{a0}»";
}
