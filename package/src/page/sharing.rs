//! The share dialog: what is in the link, what is left out, whether it is sealed, how long it is, and
//! ways to pass it on; below, the files.

use super::code::Code;
use super::dom::{View, button, el};
use super::sealed::{sealed, seals};
use super::{Handed, Reader, copy, files, of_copy, plan_of, share, shares};
use planner::Plan;
use planner::link::{self, Include, TooLarge};
use planner::model::Unit;
use std::cell::Cell;
use std::rc::Rc;
use wasm_bindgen_futures::spawn_local;

/// Past this many characters a file is the better way.
const LONG: usize = 2000;

/// The link as it stands, and what it is made from.
struct Sharing {
    reader: Reader,
    plan: Plan,
    place: String,
    ticks: [View; 3],
    passphrase: View,
    field: View,
    length: View,
    code: Code,
    /// The buttons that pass the link on, which there must be for them.
    ways: Vec<View>,
    /// A link is being sealed.
    busy: Cell<bool>,
    /// Meanwhile another was asked for.
    again: Cell<bool>,
}

/// The contents of the dialog.
pub fn contents(handed: &Handed) -> Vec<View> {
    let reader = handed.reader;
    let words = reader.words;
    let tick = |name: &str| {
        el("input")
            .attr("type", "checkbox")
            .attr("data-include", name)
    };
    let ticks = [
        tick("names").attr("checked", ""),
        tick("money").attr("checked", ""),
        tick("candidates"),
    ];
    let passphrase = el("input")
        .attr("id", "passphrase")
        .attr("autocomplete", "off")
        .attr("autocapitalize", "off")
        .attr("spellcheck", "false");
    let field = el("input")
        .attr("id", "link")
        .attr("readonly", "")
        .attr("aria-label", words.link);
    let plan = plan_of(handed.shown);
    let told = el("p").attr("role", "status");
    let (named, sealing, name) = (
        ticks[0].clone(),
        passphrase.clone(),
        plan.facts.name.clone(),
    );
    let title = move || title(&named, &sealing, &name).to_owned();
    let sharing = Rc::new(Sharing {
        ways: ways(reader, title, &field, &told),
        reader,
        plan,
        place: handed.place.to_owned(),
        ticks,
        passphrase,
        field,
        length: el("p").attr("class", "told").attr("role", "status"),
        code: Code::new(reader),
        busy: Cell::new(false),
        again: Cell::new(false),
    });
    sharing.make();
    let making = || {
        let sharing = sharing.clone();
        move || sharing.make()
    };
    let said = [words.link_names, words.link_money, words.link_candidates];
    let choices = sharing.ticks.iter().zip(said).map(|(tick, word)| {
        let tick = tick.clone().on("change", making());
        el("label").child(&tick).child(&el("span").text(word))
    });
    let choices = el("fieldset")
        .attr("class", "several")
        .child(&el("legend").text(words.link_holds))
        .child(&el("p").text(words.link_whole))
        .children(choices);
    let sealing = if seals() {
        vec![
            el("label").attr("for", "passphrase").text(words.seal),
            sharing.passphrase.clone().on("input", making()),
            el("p").attr("class", "told").text(words.seal_help),
        ]
    } else {
        vec![el("p").attr("class", "told").text(words.no_sealing)]
    };
    let deeds = el("div")
        .attr("class", "deeds")
        .children(sharing.ways.iter().cloned());
    let mut views = vec![
        choices,
        el("div").children(sealing),
        sharing.field.clone(),
        sharing.length.clone(),
        deeds,
        told,
        sharing.code.view(),
    ];
    views.extend(files::contents(handed));
    views
}

/// What a link is called where it is passed on: by the plan's name only as long as anybody can read that
/// in the link.
fn title<'a>(named: &View, sealing: &View, name: &'a str) -> &'a str {
    let told = ticked(named) && sealing.text_in().is_empty() && !name.is_empty();
    if told { name } else { "Palier" }
}

fn ticked(tick: &View) -> bool {
    let tick = tick.input();
    tick.is_some_and(web_sys::HtmlInputElement::checked)
}

/// The buttons that pass the link on.
fn ways(
    reader: Reader,
    title: impl Fn() -> String + 'static,
    field: &View,
    told: &View,
) -> Vec<View> {
    let words = reader.words;
    let (copied, told) = (field.clone(), told.clone());
    let copying = button("copy", words.copy, move || {
        copy(&copied.value(), &of_copy(&told, words, words.copy_by_hand));
    });
    let passed = field.clone();
    let sheet = shares().then(|| {
        button("sheet", words.share_sheet, move || {
            share(&passed.text_in(), &title());
        })
    });
    std::iter::once(copying).chain(sheet).collect()
}

/// Why there is no link to show.
enum Missing {
    /// It is being sealed.
    Soon,
    /// It would be too large.
    TooLarge,
    /// The browser refused to seal.
    Refused,
}

impl Sharing {
    /// Makes the link anew. A sealed one comes a little later; until then there is none to pass on,
    /// least of all one that is not sealed.
    fn make(self: &Rc<Self>) {
        if self.busy.get() {
            self.again.set(true);
            return self.show(&Err(Missing::Soon));
        }
        let passphrase = self.passphrase.text_in();
        if passphrase.is_empty() {
            return self.show(&self.payload().map_err(|_| Missing::TooLarge));
        }
        self.busy.set(true);
        self.show(&Err(Missing::Soon));
        let sharing = self.clone();
        spawn_local(async move {
            let payload = match sharing.payload() {
                Ok(payload) => sealed(&payload, &passphrase).await.ok_or(Missing::Refused),
                Err(TooLarge) => Err(Missing::TooLarge),
            };
            sharing.busy.set(false);
            if sharing.again.take() {
                sharing.make();
            } else {
                sharing.show(&payload);
            }
        });
    }

    fn payload(&self) -> Result<String, TooLarge> {
        let [names, money, candidates] = self.ticks.each_ref().map(ticked);
        let include = Include {
            names,
            money,
            candidates,
        };
        link::encode(&self.plan, include)
    }

    fn show(&self, payload: &Result<String, Missing>) {
        let words = self.reader.words;
        let address = payload
            .as_ref()
            .map(|payload| whole(&self.place, payload))
            .unwrap_or_default();
        if let Some(input) = self.field.input() {
            input.set_value(&address);
        }
        for way in &self.ways {
            way.set("disabled", address.is_empty());
        }
        self.code.show(&address);
        let count = u32::try_from(address.len()).unwrap_or(u32::MAX);
        let count = self
            .reader
            .writer(&self.plan)
            .exact(f64::from(count), Unit::Plain);
        let long = if address.len() > LONG {
            words.link_long
        } else {
            ""
        };
        match payload {
            Ok(_) => self
                .length
                .say(&[&count, " ", words.characters, long].concat()),
            Err(Missing::Soon) => self.length.say(words.sealing),
            Err(Missing::TooLarge) => self.length.say(words.link_too_large),
            Err(Missing::Refused) => self.length.say(words.not_sealed),
        }
    }
}

/// The whole address of a payload, at the present place.
fn whole(place: &str, payload: &str) -> String {
    let here = web_sys::window().and_then(|window| window.location().href().ok());
    let here = here.unwrap_or_default();
    let page = here.split(['#', '?']).next().unwrap_or_default();
    [page, place, payload].concat()
}
