//! A memo whose value is of one type for the compiler, whatever it is for the reader.
//!
//! Leptos compiles a memo's bookkeeping once for each type of value, a kilobyte or more each, and the page has
//! memos of eighty types: an eighth of all its code. Here the value stands behind a pointer, and what is
//! compiled for each type is to compare two of them and to read one. All else is as in Leptos.
//!
//! What reads a memo and another that follows from it reads the first one first. Looking from the second,
//! Leptos brings the first up to date and tells all but the one that looks; where the second stays the same,
//! that one would never run.

use leptos::prelude::{Get as _, GetUntracked as _, Signal};
use std::any::Any;
use std::marker::PhantomData;
use std::sync::Arc;

/// A value that is worked out again where what it reads changes, and that is told of where it differs.
pub struct Memo<T> {
    value: leptos::prelude::Memo<Erased>,
    of: PhantomData<fn() -> T>,
}

impl<T> Clone for Memo<T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T> Copy for Memo<T> {}

/// A value of any type, and how two of that type are compared.
#[derive(Clone)]
struct Erased {
    value: Arc<dyn Any + Send + Sync>,
    same: fn(&dyn Any, &dyn Any) -> bool,
}

impl PartialEq for Erased {
    fn eq(&self, other: &Self) -> bool {
        (self.same)(&*self.value, &*other.value)
    }
}

type Compute = Box<dyn Fn(Option<&dyn Any>) -> Erased + Send + Sync>;

fn erased(compute: Compute) -> leptos::prelude::Memo<Erased> {
    leptos::prelude::Memo::new(move |before: Option<&Erased>| {
        compute(before.map(|before| -> &dyn Any { &*before.value }))
    })
}

impl<T: PartialEq + Send + Sync + 'static> Memo<T> {
    /// Works a value out, from what was worked out before or not.
    pub fn new(compute: impl Fn(Option<&T>) -> T + Send + Sync + 'static) -> Self {
        let same =
            |one: &dyn Any, other: &dyn Any| one.downcast_ref::<T>() == other.downcast_ref::<T>();
        let value = erased(Box::new(move |before| Erased {
            value: Arc::new(compute(before.and_then(|before| before.downcast_ref()))),
            same,
        }));
        Self {
            value,
            of: PhantomData,
        }
    }

    /// Reads it, and follows it.
    pub fn with<R>(self, read: impl FnOnce(&T) -> R) -> R {
        read(whole(&self.value.get()))
    }

    /// Reads it.
    pub fn with_untracked<R>(self, read: impl FnOnce(&T) -> R) -> R {
        read(whole(&self.value.get_untracked()))
    }

    /// What it is now, followed.
    pub fn get(self) -> T
    where
        T: Clone,
    {
        self.with(T::clone)
    }

    /// What it is now.
    pub fn get_untracked(self) -> T
    where
        T: Clone,
    {
        self.with_untracked(T::clone)
    }
}

/// The value as what it is.
///
/// # Panics
/// Never: what a memo of a type makes is of that type.
fn whole<T: 'static>(erased: &Erased) -> &T {
    let value = erased.value.downcast_ref();
    value.unwrap_or_else(|| unreachable!("a memo holds what it makes"))
}

impl<T: PartialEq + Clone + Send + Sync + 'static> From<Memo<T>> for Signal<T> {
    fn from(memo: Memo<T>) -> Self {
        Signal::derive(move || memo.get())
    }
}
