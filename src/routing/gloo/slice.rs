//! Slices as Go has them: views of an array that several may share, so that an append to one can overwrite what another holds.
//!
//! Gloo is written in Go, and appends a child's conditions to its parent's list (`gw/translator/converter.go`, line 532). Where that
//! list has spare room, all children write into the same place. How much room a list has is Go's runtime's to say
//! (`runtime/slice.go`, `growslice`; `runtime/sizeclasses.go`).

use crate::snapshot::RouteId;

/// The first items of an array: no slice here starts later.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Slice {
    /// The place of the array, counted from 1; 0 is Go's `nil`, an array without room.
    array: usize,
    len: usize,
}

impl Slice {
    /// Whether it holds nothing.
    pub(super) fn is_empty(self) -> bool {
        self.len == 0
    }
}

/// The arrays behind the slices of one type.
#[derive(Debug)]
pub(super) struct Arrays<T> {
    /// Bytes of an item: 8 for a pointer to a message, 16 for a string.
    size: usize,
    all: Vec<Array<T>>,
}

#[derive(Debug)]
struct Array<T> {
    /// What has been written; never more than there is room for.
    items: Vec<T>,
    /// How many items fit.
    room: usize,
    /// The route that made it.
    owner: RouteId,
}

impl<T: Copy> Arrays<T> {
    /// None yet, for items of so many bytes.
    pub(super) fn of(size: usize) -> Arrays<T> {
        Arrays { size, all: Vec::new() }
    }

    /// A copy of messages, which protobuf appends one at a time.
    pub(super) fn cloned_one_by_one(&mut self, items: &[T], owner: RouteId) -> Slice {
        let mut room = 0;
        while room < items.len() {
            room = grown(room, room + 1, self.size);
        }
        self.array(items.to_vec(), room, owner)
    }

    /// A copy of strings, which protobuf appends all at once.
    pub(super) fn cloned_at_once(&mut self, items: &[T], owner: RouteId) -> Slice {
        self.array(items.to_vec(), grown(0, items.len(), self.size), owner)
    }

    /// Go's `append`: in place where it fits, whoever else looks there; into a new array otherwise.
    pub(super) fn append(&mut self, slice: Slice, items: &[T], owner: RouteId) -> Slice {
        if items.is_empty() {
            return slice;
        }
        let (len, need) = (slice.len, slice.len + items.len());
        let shared = slice.array.checked_sub(1).and_then(|at| self.all.get_mut(at));
        let room = shared.as_ref().map_or(0, |array| array.room);
        match shared {
            Some(array) if need <= room => {
                let kept = array.items.len().min(need);
                array.items[len..kept].copy_from_slice(&items[..kept - len]);
                array.items.extend_from_slice(&items[kept - len..]);
                Slice { len: need, ..slice }
            }
            _ => {
                let all = self.read(slice).iter().chain(items).copied().collect();
                self.array(all, grown(room, need, self.size), owner)
            }
        }
    }

    /// What a slice holds now.
    pub(super) fn read(&self, slice: Slice) -> &[T] {
        slice.array.checked_sub(1).map_or(&[], |at| &self.all[at].items[..slice.len])
    }

    /// The route whose array a slice looks at.
    pub(super) fn owner(&self, slice: Slice) -> Option<RouteId> {
        slice.array.checked_sub(1).map(|at| self.all[at].owner)
    }

    fn array(&mut self, items: Vec<T>, room: usize, owner: RouteId) -> Slice {
        let len = items.len();
        if room == 0 {
            return Slice::default();
        }
        self.all.push(Array { items, room, owner });
        Slice { array: self.all.len(), len }
    }
}

/// Where doubling ends.
const DOUBLING: usize = 256;

/// The room of the array that Go makes where `need` items don't fit into `room`, each of `size` bytes.
fn grown(room: usize, need: usize, size: usize) -> usize {
    if need == 0 {
        return 0;
    }
    let mut wanted = room.saturating_mul(2);
    if need > wanted {
        wanted = need;
    } else if room >= DOUBLING {
        wanted = room;
        while wanted < need {
            wanted += (wanted + 3 * DOUBLING) / 4;
        }
    }
    allocated(wanted.saturating_mul(size)) / size
}

/// Bytes of small objects, as Go's allocator hands them out.
const CLASSES: [usize; 67] = [
    8, 16, 24, 32, 48, 64, 80, 96, 112, 128, 144, 160, 176, 192, 208, 224, 240, 256, 288, 320, 352, 384, 416, 448, 480,
    512, 576, 640, 704, 768, 896, 1024, 1152, 1280, 1408, 1536, 1792, 2048, 2304, 2688, 3072, 3200, 3456, 4096, 4864,
    5120, 5376, 6144, 6528, 6784, 6912, 8192, 9472, 9728, 10240, 10880, 12288, 13568, 14336, 16384, 18432, 19072,
    20480, 21760, 24576, 27264, 28672,
];
/// The largest class.
const LARGEST: usize = 32768;
/// From here on an object with pointers has a word in front that says so (since Go 1.22).
const HEADED: usize = 512;
const WORD: usize = 8;
const PAGE: usize = 8192;

/// How many bytes Go takes for an object with pointers of that size.
fn allocated(bytes: usize) -> usize {
    let head = if bytes > HEADED { WORD } else { 0 };
    if bytes > LARGEST - WORD {
        return bytes.div_ceil(PAGE).saturating_mul(PAGE);
    }
    let at = CLASSES.partition_point(|&class| class < bytes + head);
    CLASSES.get(at).copied().unwrap_or(LARGEST) - head
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::snapshot::ResourceId;

    const OWNER: RouteId = RouteId { owner: ResourceId(0), index: 0 };

    fn room_of_clone(len: usize) -> usize {
        let mut arrays = Arrays::of(8);
        arrays.cloned_one_by_one(&vec![(); len], OWNER);
        arrays.all.first().map_or(0, |array| array.room)
    }

    #[test]
    fn a_copy_of_messages_has_room_for_the_next_power_of_two() {
        let rooms: Vec<usize> = (0..=9).map(room_of_clone).collect();
        assert_eq!(rooms, [0, 1, 2, 4, 4, 8, 8, 8, 8, 16]);
    }

    #[test]
    fn a_copy_of_strings_has_no_spare_room_up_to_sixteen() {
        assert!((0..=16).all(|len| grown(0, len, 16) == len));
        assert_eq!(grown(0, 17, 16), 18);
    }

    #[test]
    fn growth_doubles_and_is_rounded_up() {
        // 5 words take 48 bytes; from 4, 5 doubles to 8; 9 at once from 4 take 80 bytes.
        assert_eq!([grown(0, 5, 8), grown(4, 5, 8), grown(4, 9, 8), grown(2, 3, 16)], [6, 8, 10, 4]);
        // Past 512 bytes a word goes to the allocator; past 256 items doubling ends; past 32 KiB pages count.
        assert_eq!([grown(64, 65, 8), grown(256, 257, 8), grown(0, 5000, 8)], [143, 607, 5120]);
    }

    #[test]
    fn an_append_overwrites_what_a_sibling_holds_where_it_fits() {
        let mut arrays = Arrays::of(8);
        let parent = arrays.cloned_one_by_one(&[1, 2, 3], OWNER);
        let first = arrays.append(parent, &[4], OWNER);
        assert_eq!(arrays.read(first), [1, 2, 3, 4]);
        let second = arrays.append(parent, &[5], OWNER);
        let third = arrays.append(parent, &[6, 7], OWNER);
        assert_eq!(arrays.read(first), [1, 2, 3, 5], "the second one's");
        assert_eq!(arrays.read(second), [1, 2, 3, 5]);
        assert_eq!(arrays.read(third), [1, 2, 3, 6, 7], "had no room and moved");
        assert_eq!(arrays.read(parent), [1, 2, 3]);
        let childless = arrays.append(parent, &[], OWNER);
        assert_eq!(arrays.read(childless), [1, 2, 3]);
    }

    #[test]
    fn a_shorter_append_leaves_the_rest_of_a_longer_one() {
        let mut arrays = Arrays::of(8);
        let parent = arrays.cloned_one_by_one(&[1, 2, 3, 4, 5], OWNER);
        let long = arrays.append(parent, &[6, 7, 8], OWNER);
        arrays.append(parent, &[9], OWNER);
        assert_eq!(arrays.read(long), [1, 2, 3, 4, 5, 9, 7, 8]);
    }
}
