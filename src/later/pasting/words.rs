//! What is said of cells that were pasted or copied.

planner::words! {
    /// What is said of cells that were pasted or copied.
    copied: "Copied: paste it into a spreadsheet, or here." / "Copié : à coller dans un tableur, ou ici.";
    pasted: "Cells pasted: {}." / "Cellules collées : {}.";
    not_read: "Not read: {}. A box keeps its text and says why." / "Illisible : {}. Un champ garde son texte et dit pourquoi.";
    no_room: "Rows that did not fit: {}." / "Lignes en trop : {}.";
    no_table: "Several cells do not fit here: paste them into a table of rows." / "Plusieurs cellules ne tiennent pas ici : à coller dans un tableau de lignes.";
    open: "“" / "« ";
    shut: "”" / " »";
}
