//! A memo whose value is type-erased, so that most of its code is compiled once for all types.
//!
//! Leptos compiles a memo's bookkeeping once per value type, a kilobyte or more each, and the page
//! has memos of eighty types: an eighth of all its code. Here the value is behind a pointer, and
//! only comparing two values and reading one are compiled per type. All else is as in Leptos.
//!
//! A subscriber that reads a memo and a second memo derived from it must read the first one first.
//! If it checks the second one first, Leptos updates the first and notifies all its subscribers
//! except the one that is checking; if the second one then stays the same, that subscriber never
//! runs.

use leptos::prelude::{Get as _, GetUntracked as _, Signal};
use std::any::Any;
use std::marker::PhantomData;
use std::sync::Arc;

/// A value that is recomputed when what it reads changes, and that notifies its subscribers only
/// when the new value differs.
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

/// A value of any type, with the function that compares two values of that type.
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
    /// Creates a memo; `compute` receives the previous value, `None` the first time.
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

    /// Reads the value by reference and subscribes to it.
    pub fn with<R>(self, read: impl FnOnce(&T) -> R) -> R {
        read(whole(&self.value.get()))
    }

    /// Reads the value by reference without subscribing.
    pub fn with_untracked<R>(self, read: impl FnOnce(&T) -> R) -> R {
        read(whole(&self.value.get_untracked()))
    }

    /// Returns the value and subscribes to it.
    pub fn get(self) -> T
    where
        T: Clone,
    {
        self.with(T::clone)
    }

    /// Returns the value without subscribing.
    pub fn get_untracked(self) -> T
    where
        T: Clone,
    {
        self.with_untracked(T::clone)
    }
}

/// Returns the value with its type.
///
/// # Panics
/// Never: a memo of a type holds a value of that type.
fn whole<T: 'static>(erased: &Erased) -> &T {
    let value = erased.value.downcast_ref();
    value.unwrap_or_else(|| unreachable!("a memo holds what it makes"))
}

impl<T: PartialEq + Clone + Send + Sync + 'static> From<Memo<T>> for Signal<T> {
    fn from(memo: Memo<T>) -> Self {
        Signal::derive(move || memo.get())
    }
}
