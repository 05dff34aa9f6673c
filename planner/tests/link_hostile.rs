//! A million hostile payloads: none panics, hangs or allocates more than a megabyte.
//!
//! The only test in its binary, since it counts allocations.
#![allow(clippy::unwrap_used)] // in tests a panic is the failure message

#[allow(dead_code)] // this program uses only a part of it
mod common;

use cap::Cap;
use common::arbitrary::{self, Random};
use planner::Plan;
use planner::link::{self, Include};
use planner::model::Group;
use std::time::{Duration, Instant};

#[global_allocator]
static ALLOCATOR: Cap<std::alloc::System> = Cap::new(std::alloc::System, usize::MAX);

const MEGABYTE: usize = 1 << 20;

#[derive(Default)]
struct Seen {
    payloads: u32,
    opened: u32,
    slowest: Duration,
}

impl Seen {
    /// Opens a payload with a limit of one megabyte of memory; beyond it the process dies.
    fn open(&mut self, payload: &str) {
        let start = Instant::now();
        ALLOCATOR
            .set_limit(ALLOCATOR.allocated() + MEGABYTE)
            .unwrap();
        let opened = link::decode(payload);
        ALLOCATOR.set_limit(usize::MAX).unwrap();
        self.slowest = self.slowest.max(start.elapsed());
        self.payloads += 1;
        self.opened += u32::from(opened.is_ok());
    }

    /// Opens a body with a valid checksum.
    fn open_body(&mut self, body: &[u8]) {
        self.open(&link::payload_of(body));
    }
}

#[test]
fn a_million_payloads() {
    let random = &mut Random(1);
    let mut seen = Seen::default();
    // Mostly short ones: they are read in a fraction of the time.
    let valid: Vec<String> = (0..)
        .map(|seed| link::encode(&arbitrary::plan(seed), Include::ALL).unwrap())
        .enumerate()
        .filter(|(seed, payload)| *seed < 6 || payload.len() < 800)
        .map(|(_, payload)| payload)
        .take(60)
        .collect();
    let bodies: Vec<Vec<u8>> = valid
        .iter()
        .map(|payload| link::body(payload).unwrap())
        .collect();

    // Random text, of any characters or of a link's alphabet.
    for _ in 0..250_000 {
        let length = random.below(60);
        let letters = random.once_in(2);
        let payload: String = (0..length)
            .map(|_| {
                if letters {
                    random.of(&['A', 'b', '1', '-', '_', 'Z', '9', 'q'])
                } else {
                    char::from_u32(u32::try_from(random.below(0x300)).unwrap()).unwrap_or('?')
                }
            })
            .collect();
        seen.open(&[random.of(&["1", "s", ""]), &payload].concat());
    }
    // Links that are changed or cut.
    for _ in 0..250_000 {
        let mut payload = valid[usize::try_from(random.below(60)).unwrap()].clone();
        let at = usize::try_from(random.below(payload.len() as u64)).unwrap();
        match random.below(3) {
            0 => payload.truncate(at),
            1 => payload.insert(at, 'x'),
            _ => payload.replace_range(at..=at, "y"),
        }
        seen.open(&payload);
    }
    // Random bytes, and changed or cut bodies, with a valid checksum: what a forger would send.
    for _ in 0..250_000 {
        let length = random.of(&[1, 4, 20, 60, 500]);
        let body: Vec<u8> = (0..length)
            .map(|_| random.next().to_le_bytes()[0])
            .collect();
        seen.open_body(&body);
    }
    for _ in 0..248_000 {
        let mut body = bodies[usize::try_from(random.below(60)).unwrap()].clone();
        for _ in 0..=random.below(3) {
            if body.is_empty() {
                break;
            }
            let at = usize::try_from(random.below(body.len() as u64)).unwrap();
            match random.below(4) {
                0 => body.truncate(at),
                1 => body.insert(at, random.next().to_le_bytes()[0]),
                _ => body[at] ^= 1 << random.below(8),
            }
        }
        seen.open_body(&body);
    }
    // One byte repeated: the cheapest to send and the most expensive to read.
    for fill in 0..=255u8 {
        for length in [1, 7, 40, 300, 2_000, 20_000, 90_000] {
            seen.open_body(&vec![fill; length]);
        }
    }
    open_sealed(&mut seen);
    while seen.payloads < 1_000_000 {
        seen.open_body(&[
            255,
            255,
            255,
            255,
            random.next().to_le_bytes()[0],
            random.next().to_le_bytes()[1],
        ]);
    }
    println!(
        "{} payloads, {} opened, the slowest {:?}",
        seen.payloads, seen.opened, seen.slowest
    );
    assert!(seen.slowest < Duration::from_secs(5));
    link::decode(&link::encode(&Plan::fresh(), Include::ALL).unwrap()).unwrap();
}

/// Sealed links: whole, changed and cut, up to the largest.
fn open_sealed(seen: &mut Seen) {
    for length in [0, 15, 16, 400, 98_000, 200_000] {
        let sealed = link::Sealed {
            salt: [7; link::SALT],
            nonce: [9; link::NONCE],
            text: vec![11; length],
        };
        let Ok(payload) = sealed.write() else {
            assert_eq!(length, 200_000);
            continue;
        };
        let whole = length >= link::TAG;
        assert_eq!(link::Sealed::read(&payload).is_ok(), whole, "{length}");
        for at in 0..payload.len().min(300) {
            let mut changed = payload.clone();
            changed.replace_range(at..=at, if &payload[at..=at] == "A" { "B" } else { "A" });
            for hostile in [&changed, &payload[..at]] {
                seen.open(hostile);
                assert!(link::Sealed::read(hostile).is_err(), "{hostile}");
                assert_ne!(link::decode(hostile), Err(link::LinkError::Sealed));
            }
        }
    }
}
