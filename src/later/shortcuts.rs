//! The dialog that lists the keyboard shortcuts.

use crate::components::{CollectAny, Dialog};
use crate::i18n::use_reader;
use crate::state::use_state;
use leptos::prelude::*;

/// Key combinations and what they do, each in English and French.
const KEYS: &[([&str; 2], [&str; 2])] = &[
    (
        ["Ctrl K", "Ctrl K"],
        ["Find anything", "Rechercher partout"],
    ),
    (["Ctrl Z", "Ctrl Z"], ["Undo", "Annuler"]),
    (["Ctrl Shift Z", "Ctrl Maj Z"], ["Redo", "Rétablir"]),
    (
        ["Up, Down", "Haut, Bas"],
        [
            "Move a number by a step; with Shift by ten",
            "Changer un nombre d’un pas ; avec Maj, de dix",
        ],
    ),
    (
        ["Alt Backspace", "Alt Retour arrière"],
        [
            "Restore the default of the value",
            "Rétablir la valeur par défaut",
        ],
    ),
    (
        ["Escape", "Échap"],
        [
            "Give up what is typed; close",
            "Abandonner la saisie\u{202f}; fermer",
        ],
    ),
    (
        ["Left, Right", "Gauche, Droite"],
        [
            "Read the values of a chart",
            "Lire les valeurs d’un graphique",
        ],
    ),
    (["?", "?"], ["These keys", "Ces touches"]),
];

/// The dialog that lists the keyboard shortcuts.
#[component]
pub fn ShortcutsDialog() -> impl IntoView {
    let (state, reader) = (use_state(), use_reader());
    let title = Signal::stored(reader.words.shortcuts.to_owned());
    let line = move |(keys, does): &([&'static str; 2], [&'static str; 2])| {
        view! {
            <div>
                <dt>
                    <kbd>{reader.of(*keys)}</kbd>
                </dt>
                <dd>{reader.of(*does)}</dd>
            </div>
        }
    };
    view! {
        <Dialog title class="shortcuts" on_close=move |()| state.overlay.set(None)>
            <dl>{KEYS.iter().map(line).collect_any()}</dl>
        </Dialog>
    }
}
