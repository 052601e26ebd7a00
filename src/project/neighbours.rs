//! Where one goes on when something is taken out of a list.

/// What stands beside one thing of a list: the next, then the one before; nothing of a thing that is not there.
pub fn neighbours<T: PartialEq>(all: impl IntoIterator<Item = T>, gone: &T) -> Vec<T> {
    let (mut before, mut is_found) = (None, false);
    for one in all {
        if is_found {
            return [one].into_iter().chain(before).collect();
        }
        if one == *gone {
            is_found = true;
        } else {
            before = Some(one);
        }
    }
    before.filter(|_| is_found).into_iter().collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_next_comes_before_the_one_before() {
        let of = |gone: char| neighbours("abc".chars(), &gone).into_iter().collect::<String>();
        assert_eq!([of('a'), of('b'), of('c'), of('x')], ["b", "ca", "b", ""]);
        assert_eq!(neighbours([7], &7), Vec::<i32>::new());
        assert_eq!(neighbours(Vec::<i32>::new(), &7), Vec::<i32>::new());
    }
}
