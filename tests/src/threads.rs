//! Reports what a driver's child processes are doing, from `/proc`.
//! Printed when a driver does not answer, to tell an endless loop from a wait that never ends.

use std::fs;
use std::path::Path;

/// A process or a thread.
struct Task {
    name: String,
    /// State letter of `/proc`: `R` is running, `S` sleeping.
    state: String,
    parent: u32,
    /// User and system CPU time, in hundredths of a second.
    time: u64,
}

impl Task {
    fn read(folder: &Path) -> Option<Self> {
        let text = fs::read_to_string(folder.join("stat")).ok()?;
        let (head, tail) = text.rsplit_once(')')?;
        let fields: Vec<&str> = tail.split_whitespace().collect();
        let time = |place: usize| fields.get(place)?.parse::<u64>().ok();
        Some(Self {
            name: head.split_once('(')?.1.to_owned(),
            state: (*fields.first()?).to_owned(),
            parent: fields.get(1)?.parse().ok()?,
            time: time(11)? + time(12)?,
        })
    }
}

/// Returns the numeric names in a folder of `/proc`: process or thread ids.
fn numbers(folder: &Path) -> Vec<u32> {
    let entries = fs::read_dir(folder).into_iter().flatten().flatten();
    let names = entries.map(|entry| entry.file_name());
    names
        .filter_map(|name| name.to_str()?.parse().ok())
        .collect()
}

/// Returns one line for each thread of the descendants of a process that has used CPU time, the
/// busiest first.
pub fn below(process: u32) -> String {
    let proc = Path::new("/proc");
    let folder = |process: u32| proc.join(process.to_string());
    let all: Vec<(u32, u32)> = numbers(proc)
        .into_iter()
        .filter_map(|process| Some((process, Task::read(&folder(process))?.parent)))
        .collect();
    let (mut open, mut threads) = (vec![process], Vec::new());
    while let Some(above) = open.pop() {
        let below = all.iter().filter(|(_, parent)| *parent == above);
        for (process, _) in below {
            open.push(*process);
            let tasks = folder(*process).join("task");
            let read = |thread: u32| Task::read(&tasks.join(thread.to_string()));
            let found = numbers(&tasks).into_iter().filter_map(read);
            threads.extend(found.map(|task| (*process, task)));
        }
    }
    threads.sort_by_key(|(_, task)| std::cmp::Reverse(task.time));
    let lines = threads.iter().filter(|(_, task)| task.time > 0);
    let lines = lines.map(|(process, task)| {
        format!(
            "   {process} {} {} {}.{:02} s\n",
            task.name,
            task.state,
            task.time / 100,
            task.time % 100
        )
    });
    lines.collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_process_and_its_parent_are_read() {
        let own = Task::read(Path::new("/proc/self")).expect("Linux tells");
        assert!(own.parent > 0 && !own.name.is_empty());
        assert!(numbers(Path::new("/proc")).contains(&std::process::id()));
    }
}
