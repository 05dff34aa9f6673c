//! The words of sharing. One constant a language, so that a missing word does not compile.

planner::words! {
    /// The words of sharing in one language.
    title: "Share" / "Partager";
    link: "Link" / "Lien";
    files: "Files" / "Fichiers";
    ways: "Ways to share" / "Façons de partager";
    copy_link: "Copy link" / "Copier le lien";
    copied: "Copied." / "Copié.";
    copy_by_hand: "The browser refused; the link is selected, copy it by hand." / "Le navigateur a refusé ; le lien est sélectionné, copiez-le à la main.";
    fits: " characters; up to 2,000 fit everywhere" / " caractères ; jusqu’à 2 000, il passe partout";
    long: " characters. Some programs cut long links: the file is safer." / " caractères. Certains programmes coupent les longs liens : le fichier est plus sûr.";
    too_large: "This plan is too large for a link: take the file." / "Ce plan est trop grand pour un lien : prenez le fichier.";
    leave_out: "Leave out" / "Laisser de côté";
    names: "Names" / "Noms";
    names_of: "of the plan, its rows and people" / "du plan, de ses lignes et des personnes";
    money: "Money" / "Montants";
    money_of: "revenue, costs, cash" / "chiffre d’affaires, coûts, trésorerie";
    candidates: "Candidates" / "Candidats";
    candidates_of: "and their marks" / "et leurs notes";
    none_there: "none in this plan" / "aucun dans ce plan";
    protect: "Protect with a passphrase" / "Protéger par une phrase de passe";
    open_to_all: "not protected" / "non protégé";
    protected: "protected" / "protégé";
    passphrase: "Passphrase" / "Phrase de passe";
    protect_help: "Without it nobody can read the link, and nobody can bring it back: four random words or more, told by another way than the link." / "Sans elle, personne ne peut lire le lien, ni la retrouver : quatre mots au hasard ou plus, transmis par une autre voie que le lien.";
    protecting: "The link is being protected…" / "Le lien est en cours de protection…";
    not_protected: "The browser could not protect the link: there is none to send." / "Le navigateur n’a pas pu protéger le lien : il n’y en a pas à envoyer.";
    no_protection: "Passphrases need https: this browser offers no cryptography here." / "La phrase de passe exige https : ce navigateur n’offre pas de cryptographie ici.";
    opens_on: "Opens on" / "S’ouvre sur";
    as_visit: "as a read-only visit. The plan is in the link itself: no server holds it, and a link once sent cannot be taken back." / "en lecture seule. Le plan est dans le lien lui-même : aucun serveur ne le garde, et un lien envoyé ne se reprend pas.";
    camera: "For a phone’s camera" / "Pour l’appareil photo d’un téléphone";
    code: "QR code of the link" / "Code QR du lien";
    show_code: "Show QR code" / "Afficher le code QR";
    code_too_long: "Too long for a QR code: leave something out, or take the file." / "Trop long pour un code QR : laissez-en une partie de côté, ou prenez le fichier.";
    send_with: "Send with…" / "Envoyer…";
    download: "Download" / "Télécharger";
    the_plan: "The plan" / "Le plan";
    the_plan_is: "Everything, to keep, to send or to drop on this page" / "Tout, à garder, à envoyer ou à déposer sur cette page";
    the_report: "The report" / "Le rapport";
    the_report_is: "One A4 page; or as Markdown" / "Une page A4 ; ou en Markdown";
    print: "Print" / "Imprimer";
    the_decisions: "The decisions" / "Les décisions";
    the_decisions_are: "Dates for a calendar" / "Des dates pour un agenda";
    no_decisions: "Nothing to decide yet" / "Rien à décider pour l’instant";
    a_table: "A table" / "Un tableau";
    a_table_is: "CSV, in your separators" / "CSV, avec vos séparateurs";
    which_table: "Which table" / "Quel tableau";
    files_hold: "Files hold everything, whatever is left out of the link." / "Les fichiers contiennent tout, quoi que le lien laisse de côté.";
    in_a_frame: "This page stands in another one, which may let no file through. If nothing arrives, open it in a tab." / "Cette page se trouve dans une autre, qui ne laisse peut-être passer aucun fichier. Si rien n’arrive, ouvrez-la dans un onglet.";
}
