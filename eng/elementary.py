#!/usr/bin/env python3
"""Works out the polynomials of src/Longhand/Numerics/Elementary.*.cs: minimax fits on a Chebyshev grid (Remez, 1934) in fifty digits.
The first coefficients are rounded to the number type one after the other, lowest first, and the rest fitted again; then the others
together; how many is tried out. Prints each polynomial, lowest coefficient first, and the most that it can move what it stands for, in ulp.
Needs mpmath; takes a minute.

    eng/elementary.py
"""
import struct

from mpmath import atanh, cos, erfc, exp, expm1, log, log1p, lu_solve, matrix, mp, mpf, pi, sqrt

mp.dps = 50
TINY = mpf("1e-6")


def single(x):
    return mpf(struct.unpack("f", struct.pack("f", float(x)))[0])


def double(x):
    return mpf(float(x))


def exchange(values, degree, lowest):
    """The least largest weighted error over (x, y, weight) and the coefficients of x^lowest .. x^degree that have it."""
    powers = range(lowest, degree + 1)
    n = len(powers) + 1
    picks = [values[round(i * (len(values) - 1) / (n - 1))] for i in range(n)]
    best = None
    for _ in range(40):
        rows, right = matrix(n, n), matrix(n, 1)
        for i, (x, y, w) in enumerate(picks):
            for j, p in enumerate(powers):
                rows[i, j] = x**p
            rows[i, n - 1] = (-1) ** i / w
            right[i] = y
        c = lu_solve(rows, right)
        fit = [c[j] for j in range(n - 1)]
        errors = [w * (y - sum(k * x**p for k, p in zip(fit, powers))) for x, y, w in values]
        worst = max(abs(e) for e in errors)
        if best is None or worst < best[0]:
            best = (worst, fit)
        if worst < abs(c[n - 1]) * mpf("1.0001"):
            break
        extrema, i = [], 0
        while i < len(errors):
            j = i
            while j < len(errors) and (errors[j] > 0) == (errors[i] > 0):
                j += 1
            extrema.append(max(range(i, j), key=lambda m: abs(errors[m])))
            i = j
        while len(extrema) > n:
            extrema.pop(0 if abs(errors[extrema[0]]) < abs(errors[extrema[-1]]) else -1)
        if len(extrema) < n:
            break
        picks = [values[k] for k in extrema]
    return best


def rounded(f, weight, a, b, degree, to, points=301):
    grid = [(a + b) / 2 - (b - a) / 2 * cos(pi * i / (points - 1)) for i in range(points)]
    values = [(x, f(x), weight(x)) for x in grid]
    best, fixed = None, []
    for lowest in range(degree):
        rest = [(x, y - sum(c * x**i for i, c in enumerate(fixed)), w) for x, y, w in values]
        try:
            _, fit = exchange(rest, degree, lowest)
        except ZeroDivisionError:
            break
        whole = fixed + [to(c) for c in fit]
        error = max(abs(w * (y - sum(c * x**i for i, c in enumerate(whole)))) for x, y, w in values)
        if best is None or error < best[1]:
            best = (whole, error)
        fixed.append(to(fit[0]))
    return best


def show(name, fit, to):
    coefficients, error = fit
    print(f"{name}: at most {float(error * 2 ** (24 if to is single else 53)):.3f} ulp")
    for c in coefficients:
        print("   ", repr(float(c)))


def quotient(r):
    """(e^r - 1 - r) / r^2"""
    return mpf(1) / 2 + r / 6 + r * r / 24 if abs(r) < mpf("1e-8") else (expm1(r) - r) / r**2


def log_rest(f):
    """(ln(1 + f) - f + f^2/2) / f^3"""
    return mpf(1) / 3 - f / 4 if abs(f) < mpf("1e-10") else (log1p(f) - f + f * f / 2) / f**3


def artanh_rest(z):
    """(2 artanh s - 2 s) / s^3 with z = s^2"""
    s = sqrt(z)
    return mpf(2) / 3 + z * 2 / 5 if s < mpf("1e-10") else (2 * atanh(s) - 2 * s) / s**3


def tail(k):
    """((1 + 2 x) e^(x^2) erfc x - 1) / (1 + t) with t = (x - k) / (x + k)"""

    def p(t):
        x = k * (1 + t) / (1 - t)
        return ((2 * x + 1) * exp(x * x) * erfc(x) - 1) / (t + 1)

    return p


def main():
    half = log(2) / 2 * mpf("1.0005")
    for to, degree, points in ((single, 4, 301), (double, 9, 301)):
        show(f"q of e^r, {to.__name__}", rounded(quotient, lambda r: abs(r) + TINY, -half, half, degree, to, points), to)
    low, high = (sqrt(mpf(1) / 2) - 1) * mpf("1.0001"), (sqrt(mpf(2)) - 1) * mpf("1.0001")
    size = lambda f: abs(f**3 / log1p(f)) if abs(f) > mpf("1e-10") else mpf("1e-10")
    show("p of ln(1 + f), single", rounded(log_rest, size, low, high, 8, single), single)
    s = (sqrt(mpf(2)) - 1) / (sqrt(mpf(2)) + 1)
    size = lambda z: z * sqrt(z) / (2 * atanh(sqrt(z))) + mpf("1e-12")
    show("p of 2 artanh s, double", rounded(artanh_rest, size, mpf("1e-12"), s * s * mpf("1.0002"), 6, double), double)
    for to, end, k, degree in ((single, mpf("10.1"), mpf(2), 8), (double, mpf("27.3"), mpf("3.5"), 21)):
        p = tail(k)
        fit = rounded(p, lambda t: (t + 1) / (1 + (t + 1) * p(t)), -1 + mpf("1e-9"), (end - k) / (end + k), degree, to)
        show(f"p of erfc, k = {float(k)}, {to.__name__}", fit, to)
    for to, bits in ((single, 16), (double, 42)):
        high = mpf(int(log(2) * 2**bits)) / 2**bits
        print(f"ln 2 in two parts, {to.__name__}:", repr(float(high)), repr(float(to(log(2) - high))))


if __name__ == "__main__":
    main()
