using System.Security.Cryptography;
using System.Text;

namespace Longhand.Explain.Rendering;

/// <summary>The style sheet of an HTML document.</summary>
internal static class HtmlStyle
{
    /// <summary>The style sheet, in ASCII.</summary>
    public const string Sheet = """

        :root {
          color-scheme: light dark;
          --paper: #fffefb; --ink: #1d1c1a; --quiet: #615d56; --rule: #d8d3c8; --link: #1f4e8c;
          --note: #f6f2e7; --noted: #b08a3e; --mark: #fbf3d0; --edge: #8d867a; --input: #eef1f5; --unit: #fbf6ea;
        }
        @media (prefers-color-scheme: dark) {
          :root {
            --paper: #191a1c; --ink: #e4e1da; --quiet: #a5a199; --rule: #3b3c3f; --link: #8fb8f0;
            --note: #232426; --noted: #b39455; --mark: #33301f; --edge: #77787c; --input: #23282f; --unit: #2b2820;
          }
        }
        * { box-sizing: border-box; }
        html { background: var(--paper); color: var(--ink); -webkit-text-size-adjust: 100%; }
        body {
          margin: 0; padding: 2.5rem 1.25rem 5rem; line-height: 1.55;
          font: 1.0625rem/1.55 "STIX Two Text", Cambria, "Latin Modern Roman", Charter, Georgia, serif;
        }
        main { max-width: 46rem; margin: 0 auto; overflow-wrap: break-word; }
        h1, h2, h3, h4 { line-height: 1.25; font-weight: 600; text-wrap: balance; break-after: avoid; overflow-wrap: anywhere; }
        h1 { font-size: 1.9rem; margin: 0 0 1.2rem; }
        h2 { font-size: 1.4rem; margin: 2.8rem 0 0.9rem; padding-bottom: 0.3rem; border-bottom: 1px solid var(--rule); }
        h3 { font-size: 1.15rem; margin: 2rem 0 0.6rem; }
        h4 { font-size: 1.0625rem; margin: 1.6rem 0 0.5rem; font-style: italic; }
        p, ul { margin: 0.8rem 0; overflow-x: auto; overflow-y: hidden; }
        p { text-wrap: pretty; }
        ul { padding-left: 1.5rem; }
        li { margin: 0.3rem 0; }
        li::marker { color: var(--quiet); }
        a { color: var(--link); text-decoration-thickness: 1px; text-underline-offset: 0.15em; }
        code { font: 0.88em "DejaVu Sans Mono", Consolas, Menlo, monospace; overflow-wrap: anywhere; }

        math { font-family: "STIX Two Math", "Cambria Math", "Latin Modern Math", math; font-size: 1.06em; math-style: normal; }
        .bold { font-weight: bold; }
        mtable.numbers mtd { text-align: right; text-align: -webkit-right; }
        mtable.cases mtd { text-align: left; text-align: -webkit-left; }
        mtable.cases mtd + mtd { padding-left: 1.5em; }
        .inline > mrow, .body > mrow, .block > mrow, .lines > mrow { display: inline math; }
        .inline, mrow.lines.lines { display: inline; }
        .lines > .together.lines { display: inline-block; baseline-source: first; }
        .block { display: block; max-width: min(31em, 62vw); text-align: center; line-height: 1.5; }

        .equation {
          display: flex; align-items: center; gap: 1rem;
          margin: 1.1rem 0; padding: 0.2rem 0 0.2rem 1.5rem; break-inside: avoid;
        }
        .equation:target { background: var(--mark); outline: 0.4rem solid var(--mark); }
        .sides {
          flex: 1; min-width: 0; display: grid; grid-template-columns: fit-content(45%) minmax(0, 1fr);
          align-items: baseline; row-gap: 0.3rem;
        }
        .left, .side { overflow-x: auto; overflow-y: hidden; padding-block: 0.1rem; }
        .left { grid-column: 1; }
        .side, .remark { grid-column: 2; }
        .equation math { margin: 0; }
        .left math { text-align: right; }
        .side math { display: flex; align-items: baseline; }
        .side math > mo { margin-inline: 0.33em; flex: none; }
        .body { display: block; flex: 1; min-width: 0; line-height: 1.4; }
        .remark { color: var(--quiet); font-size: 0.92em; padding-left: 1.5em; }
        .number { color: var(--quiet); font-variant-numeric: lining-nums; }

        .table { overflow-x: auto; margin: 1.3rem 0; }
        table { border-collapse: collapse; border-block: 1.5px solid var(--ink); font-variant-numeric: lining-nums tabular-nums; }
        caption { caption-side: top; text-align: left; padding-bottom: 0.45rem; color: var(--quiet); font-style: italic; }
        th, td { padding: 0.28rem 0.9rem; text-align: left; font-weight: inherit; vertical-align: baseline; }
        thead th { border-bottom: 1px solid var(--ink); vertical-align: bottom; }
        tbody tr + tr > * { border-top: 1px solid var(--rule); }
        tr { break-inside: avoid; }
        th.numeric, td.numeric { text-align: right; white-space: nowrap; }

        .note {
          margin: 1.3rem 0; padding: 0.6rem 1rem; break-inside: avoid;
          background: var(--note); border: 1px solid var(--rule); border-left: 3px solid var(--noted);
        }
        .note p { margin: 0; }

        figure { margin: 1.6rem 0; padding-block: 0.3rem; overflow-x: auto; overflow-y: hidden; break-inside: avoid; }
        svg { display: block; margin: 0 auto; height: auto; color: var(--ink); }
        svg.fits { max-width: 100%; }
        svg.shrinks { max-width: 100%; min-width: 28rem; }
        svg text { fill: currentColor; text-anchor: middle; }
        svg line { stroke: var(--edge); }
        svg .unit { fill: var(--unit); stroke: currentColor; stroke-width: 1.2; }
        svg .input { fill: var(--input); }
        svg .under { fill: var(--paper); }
        svg .quiet { fill: var(--quiet); }
        svg text.before { text-anchor: end; }
        svg .grid { stroke: var(--rule); }
        svg .axis { stroke: var(--edge); }
        svg .curve { fill: none; stroke: var(--link); stroke-width: 2.4; stroke-linejoin: round; }
        svg .second { stroke: var(--noted); stroke-dasharray: 0.1 5; stroke-linecap: round; stroke-width: 3; }
        svg .kink { fill: var(--noted); }
        figcaption { margin-top: 0.5rem; text-align: center; color: var(--quiet); }
        .key { display: inline-block; width: 2rem; margin: 0 0.45rem 0.25em 1.4rem; border-top: 2.4px solid var(--link); vertical-align: middle; }
        .key.second { border-top: 3px dotted var(--noted); }
        .dot { display: inline-block; width: 8px; height: 8px; margin: 0 0.45rem 0 1.4rem; border-radius: 4px; background: var(--noted); }
        svg .letter { font-style: italic; }
        svg .bold { font-weight: bold; }

        @media (max-width: 34rem) {
          body { padding-inline: 0.9rem; }
          .equation { padding-left: 0; gap: 0.5rem; }
        }
        @media print {
          :root {
            color-scheme: light;
            --paper: #fff; --ink: #000; --quiet: #444; --rule: #bbb; --link: #000;
            --note: #fff; --mark: #fff; --edge: #888; --input: #fff; --unit: #fff;
          }
          body { padding: 0; font-size: 10.5pt; }
          main { max-width: none; }
          a { text-decoration: none; }
          .sides { grid-template-columns: auto minmax(0, 1fr); }
          .numbers { font-size: 0.85em; }
          p, ul, .left, .side, .table, figure { overflow: visible; }
        }

        """;

    /// <summary>Its hash, by which a content security policy allows this style sheet and no other.</summary>
    public static string Hash { get; } = "sha256-" + Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(Sheet)));
}
