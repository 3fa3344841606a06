"""Which units dropout leaves out, worked from the description in docs/decisions/0011-dropout.md, in whole numbers of Python.

Prints a row for each case of tests/Longhand.Tests/Functions/DropoutTests.cs: 1 where a unit is kept, 0 where it is left out.

    python3 tests/oracles/dropout.py
"""

from fractions import Fraction

MASK = 2**64 - 1
GAMMA = 0x9E3779B97F4A7C15


def bits(state):
    """The output of SplitMix64 for a state (Steele, Lea and Flood, 2014)."""
    state &= MASK
    state = ((state ^ (state >> 30)) * 0xBF58476D1CE4E5B9) & MASK
    state = ((state ^ (state >> 27)) * 0x94D049BB133111EB) & MASK
    return state ^ (state >> 31)


def kept(seed, step, layer, place, unit, p):
    """Step counted from 1; layer, place in the batch and unit from 0."""
    state = bits(seed + GAMMA)
    for number in (step, layer + 1, place + 1):
        state = bits(state + number * GAMMA)
    pair = bits(state + (unit // 2 + 1) * GAMMA)
    half = pair >> 32 if unit % 2 else pair & (2**32 - 1)
    return half >= Fraction(p) * 2**32


for case in [(0, 1, 0, 0, 0.5), (0, 1, 0, 1, 0.5), (0, 1, 1, 0, 0.5), (0, 2, 0, 0, 0.5), (-7, 3, 2, 31, 0.2), (2**63 - 1, 1000, 0, 5, 0.9)]:
    seed, step, layer, place, p = case
    print(case, "".join(str(int(kept(seed, step, layer, place, unit, p))) for unit in range(33)))
