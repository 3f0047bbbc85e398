//! Who plays where: for each person the wishes that name them, and the nodes these may stand at.

use super::clock::Clock;
use crate::search::Grid;

/// Shares at most, of about ten bytes each.
const SHARES: usize = 1 << 26;

/// A wish that names a person.
#[derive(Clone, Copy, Debug)]
pub(super) struct Part {
    pub(super) wish: u32,
    /// First share of the person in the wish: one for each option.
    pub(super) from: u32,
    pub(super) options: u32,
    /// Persons that the wish names.
    pub(super) people: u32,
}

/// A position at one of a person's places, for meetings of one length.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Node {
    pub(super) day: u16,
    /// Rank among the positions of the day in the order of their starts.
    rank: u16,
    pub(super) at: u16,
    pub(super) place: u16,
    pub(super) length: u8,
}

/// Everybody's parts and nodes, in two lists.
pub(super) struct Cast {
    part_from: Vec<u32>,
    parts: Vec<Part>,
    node_from: Vec<u32>,
    nodes: Vec<Node>,
    /// The node of a share, among those of its person.
    pub(super) node_of: Vec<u16>,
    /// First share of each wish: person by person, option by option.
    pub(super) share_from: Vec<u32>,
}

impl Cast {
    /// None when there are too many shares, or nodes of one person, to be worth their memory.
    pub(super) fn new(grid: &Grid, clock: &Clock) -> Option<Self> {
        let shares = |wish: u32| grid.people(wish).len() * stands(grid, wish).count();
        if (0..grid.wishes as u32).map(shares).sum::<usize>() > SHARES {
            return None;
        }
        let mut share_from = vec![0u32];
        let mut parts: Vec<Vec<Part>> = vec![Vec::new(); grid.persons];
        let mut nodes: Vec<Vec<Node>> = vec![Vec::new(); grid.persons];
        for wish in 0..grid.wishes as u32 {
            let options = stands(grid, wish).count() as u32;
            let people = grid.people(wish);
            let mut from = share_from[wish as usize];
            for &person in people.iter().filter(|_| options > 0) {
                parts[person as usize].push(Part {
                    wish,
                    from,
                    options,
                    people: people.len() as u32,
                });
                let node = |(place, at)| clock.node(grid, wish, place, at);
                nodes[person as usize].extend(stands(grid, wish).map(node));
                from += options;
            }
            share_from.push(from);
        }
        for nodes in &mut nodes {
            nodes.sort_unstable();
            nodes.dedup();
        }
        if nodes
            .iter()
            .any(|nodes| nodes.len() > usize::from(u16::MAX))
            || grid.places > 255
        {
            return None;
        }
        let mut cast = Cast {
            part_from: ends(&parts),
            parts: parts.concat(),
            node_from: ends(&nodes),
            nodes: nodes.concat(),
            node_of: vec![0; share_from.last().map_or(0, |&all| all as usize)],
            share_from,
        };
        cast.seat(grid, clock);
        Some(cast)
    }

    fn seat(&mut self, grid: &Grid, clock: &Clock) {
        for person in 0..grid.persons {
            let nodes = self.node_from[person] as usize..self.node_from[person + 1] as usize;
            let parts = self.part_from[person] as usize..self.part_from[person + 1] as usize;
            for part in &self.parts[parts] {
                for (option, (place, at)) in stands(grid, part.wish).enumerate() {
                    let node = clock.node(grid, part.wish, place, at);
                    let found = self.nodes[nodes.clone()].partition_point(|other| *other < node);
                    self.node_of[part.from as usize + option] = found as u16;
                }
            }
        }
    }

    pub(super) fn parts(&self, person: usize) -> &[Part] {
        &self.parts[self.part_from[person] as usize..self.part_from[person + 1] as usize]
    }

    /// In the order of time.
    pub(super) fn nodes(&self, person: usize) -> &[Node] {
        &self.nodes[self.node_from[person] as usize..self.node_from[person + 1] as usize]
    }
}

impl Clock {
    fn node(&self, grid: &Grid, wish: u32, place: u16, at: u16) -> Node {
        Node {
            day: grid.frame.day_of[usize::from(at)],
            rank: self.rank[usize::from(at)],
            at,
            place,
            length: grid.length[wish as usize],
        }
    }
}

/// Where a wish may stand: place and position.
pub(super) fn stands(grid: &Grid, wish: u32) -> impl Iterator<Item = (u16, u16)> + '_ {
    grid.choices.of(wish).flat_map(|choice| {
        let place = grid.choices.place[choice];
        positions(grid.choices.bits(choice)).map(move |at| (place, at))
    })
}

fn positions(bits: &[u64]) -> impl Iterator<Item = u16> + '_ {
    bits.iter().enumerate().flat_map(|(word, &bits)| {
        let mut rest = bits;
        std::iter::from_fn(move || {
            let at = rest.trailing_zeros();
            (rest != 0).then(|| {
                rest &= rest - 1;
                (word * 64) as u16 + at as u16
            })
        })
    })
}

/// Where each of several lists begins when they are put one after the other.
fn ends<T>(lists: &[Vec<T>]) -> Vec<u32> {
    let mut from = vec![0];
    let mut at = 0;
    for list in lists {
        at += list.len() as u32;
        from.push(at);
    }
    from
}
