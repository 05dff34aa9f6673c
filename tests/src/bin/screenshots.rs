//! Takes a picture of every page, at three widths, in both languages and themes.

use std::fs;

use journeys::{Language, Page, ROUTES, Theme, Visitor};
use xtask::project;

/// A phone, a tablet, a desk.
const SCREENS: [(u32, u32); 3] = [(320, 640), (768, 1024), (1440, 900)];

fn main() -> std::io::Result<()> {
    let folder = project::target().join("screenshots");
    fs::create_dir_all(&folder)?;
    let mut taken = 0;
    for language in Language::ALL {
        for theme in Theme::ALL {
            let page = Page::open(Visitor::reading(language).with_theme(theme));
            for (name, fragment) in ROUTES {
                page.goto(fragment);
                for (width, height) in SCREENS {
                    page.resize(width, height);
                    let file = format!("{name}-{width}-{}-{}.png", language.code(), theme.code());
                    fs::write(folder.join(file), page.picture())?;
                    taken += 1;
                }
            }
            page.assert_no_errors();
        }
    }
    println!("   {taken} pictures in {}", folder.display());
    Ok(())
}
