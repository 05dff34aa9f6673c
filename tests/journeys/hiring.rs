//! The hiring funnel: each stage's need follows the pass rates, and an empty row changes nothing.

use journeys::{Visitor, journey};

#[test]
fn the_funnel_is_edited_where_it_is_drawn() {
    journey(Visitor::english(), |page| {
        page.goto("#/hiring");
        page.wait_for_figure("hiring.stages[1].needed", "240");
        page.fill("hiring.stages[0].passed", "60");
        page.wait_for_figure("hiring.stages[0].rate", "60%");
        page.wait_for_figure("hiring.stages[1].needed", "479");
        page.press("button", "Undo");
        page.wait_for_figure("hiring.stages[1].needed", "240");
    });
}

#[test]
fn an_empty_stage_and_an_empty_channel_change_nothing() {
    journey(Visitor::english(), |page| {
        page.goto("#/hiring");
        page.wait_for_figure("hiring.overall_rate", "1 in 100");
        page.element(".add-line [data-action=add]");
        page.script(
            "document.querySelector('.add-line [data-action=add]').click()",
            &[],
        );
        page.element("[data-input='hiring.stages[6].name']");
        page.wait_for_figure("hiring.overall_rate", "1 in 100");
        page.press("button", "Referrals");
        page.wait_for_text("Does not count until it has applications.");
        page.wait_for_figure("hiring.overall_rate", "1 in 100");
        page.fill("hiring.channels[0].applications", "200");
        page.wait_for_figure("hiring.overall_rate", "1 in 200");
        page.fill("hiring.channels[0].hires", "2");
        page.wait_for_figure("hiring.channels[0].rate", "1%");
    });
}
