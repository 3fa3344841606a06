using Longhand.Explain.Rendering;

namespace Longhand.Checking.Reports;

/// <summary>The style of the page: every verdict has a colour, a stroke and a sign, so that none of the three is needed to tell them apart.</summary>
internal static class CheckStyle
{
    /// <summary>The style sheet, with the hash by which the policy of the page allows it and no other.</summary>
    public static HtmlAsset Sheet { get; } = new("""
        :root {
          color-scheme: light dark;
          --paper: light-dark(#fffefb, #191a1c); --ink: light-dark(#1d1c1a, #e4e1da); --quiet: light-dark(#5d5952, #a9a59d);
          --rule: light-dark(#d8d3c8, #3b3c3f); --link: light-dark(#1f4e8c, #8fb8f0); --sheet: light-dark(#fbf8f0, #202124);
          --good: light-dark(#1f6b36, #7bcb93); --bad: light-dark(#a8201a, #ff9a90); --bad-paper: light-dark(#fdecea, #3a2120);
          --after: light-dark(#7a4700, #e8ae6a); --after-paper: light-dark(#fdf1df, #33291b);
        }
        * { box-sizing: border-box; }
        html { background: var(--paper); color: var(--ink); -webkit-text-size-adjust: 100%; }
        body { margin: 0; padding: 2rem 1.25rem 4rem; font: 1rem/1.5 system-ui, "Segoe UI", Roboto, "DejaVu Sans", sans-serif; }
        main { max-width: 84rem; margin: 0 auto; overflow-wrap: anywhere; }
        h1 { font-size: 1.6rem; line-height: 1.25; margin: 0 0 1rem; }
        h2 { font-size: 1.15rem; line-height: 1.3; margin: 2.2rem 0 0.7rem; break-after: avoid; }
        p { margin: 0.4rem 0; }
        a { color: var(--link); text-underline-offset: 0.15em; }
        code, pre { font-family: ui-monospace, "DejaVu Sans Mono", Consolas, Menlo, monospace; font-size: 0.9rem; }
        .first { border: 2px solid var(--bad); border-left-width: 0.5rem; padding: 0.8rem 1rem; background: var(--bad-paper); break-inside: avoid; }
        .first.clean { border-color: var(--good); background: none; }
        .first h2 { margin: 0 0 0.5rem; }
        .quote { display: block; white-space: pre-wrap; padding: 0.4rem 0.6rem; background: var(--paper); }
        dl { display: grid; grid-template-columns: max-content minmax(0, 1fr); gap: 0.25rem 1rem; margin: 0.6rem 0 0; }
        dt { color: var(--quiet); }
        dd { margin: 0; }
        .marks { display: flex; flex-wrap: wrap; gap: 0.75rem; margin: 1.2rem 0 0; padding: 0; list-style: none; }
        .marks li { border: 1px solid var(--rule); padding: 0.4rem 0.9rem; }
        .marks strong { font-size: 1.25rem; font-variant-numeric: lining-nums tabular-nums; }
        fieldset { display: none; border: 0; margin: 0 0 0.6rem; padding: 0; }
        fieldset label { margin-right: 1.2rem; white-space: nowrap; }
        legend { float: left; margin-right: 1.2rem; padding: 0; color: var(--quiet); }
        .working { list-style: none; margin: 0; padding: 0; border-block: 1px solid var(--rule); background: var(--sheet); }
        .row { display: grid; grid-template-columns: 3.5rem minmax(0, 3fr) minmax(0, 2fr); scroll-margin-top: 4rem; }
        .row:target { outline: 2px solid var(--link); outline-offset: -2px; }
        .number { padding: 0 0.7rem 0 0; text-align: right; color: var(--quiet); user-select: none; white-space: nowrap; font-size: 0.85rem; line-height: 1.6rem; }
        .line { white-space: pre-wrap; min-height: 1.6rem; line-height: 1.6rem; tab-size: 4; unicode-bidi: isolate; padding-right: 0.7rem; }
        .remarks { border-left: 1px solid var(--rule); padding: 0 0.8rem; font-size: 0.9rem; }
        .remark { border-left: 0.3rem solid var(--rule); margin: 0.2rem 0; padding: 0.1rem 0 0.1rem 0.6rem; }
        .remark p { margin: 0.15rem 0; }
        .remark.wrong, .remark.misrounded { border-left-color: var(--bad); background: var(--bad-paper); }
        .remark.carried { border-left: 0.3rem dashed var(--after); }
        .remark.unread { border-left-style: dotted; border-left-color: var(--quiet); }
        mark { background: none; color: inherit; unicode-bidi: isolate; border-bottom: 1px solid var(--good); }
        mark::after { font: 0.8em/1 "DejaVu Sans", system-ui, sans-serif; vertical-align: super; margin-left: 0.1em; }
        mark.right::after { content: "✓" / ""; color: var(--good); }
        mark.rounded { border-bottom: 2px dotted var(--good); }
        mark.rounded::after { content: "≈" / ""; color: var(--good); }
        mark.truncated { border-bottom: 2px dotted var(--good); }
        mark.truncated::after { content: "…" / ""; color: var(--good); }
        mark.degenerate { border-bottom: 3px double var(--quiet); }
        mark.degenerate::after { content: "∅" / ""; color: var(--quiet); }
        mark.wrong { border: 2px solid var(--bad); padding: 0 0.15em; color: var(--bad); background: var(--bad-paper); font-weight: 700; }
        mark.wrong::after { content: "✗" / ""; }
        mark.misrounded { border-bottom: 0; text-decoration: underline wavy var(--bad); color: var(--bad); font-weight: 700; }
        mark.misrounded::after { content: "±" / ""; }
        mark.carried { border-bottom: 2px dashed var(--after); color: var(--after); background: var(--after-paper); }
        mark.carried::after { content: "↳" / ""; }
        mark.unread { border-bottom: 2px dotted var(--quiet); color: var(--quiet); }
        mark.unread::after { content: "?" / ""; }
        .key { display: flex; flex-wrap: wrap; gap: 0.4rem 1.6rem; list-style: none; margin: 0.8rem 0; padding: 0; font-size: 0.9rem; }
        .table { border-collapse: collapse; }
        .table th, .table td { text-align: left; vertical-align: top; font-weight: inherit; padding: 0.25rem 1.2rem 0.25rem 0; border-top: 1px solid var(--rule); }
        .table th { color: var(--quiet); white-space: nowrap; }
        summary { cursor: pointer; margin-top: 1rem; }
        pre { overflow-x: auto; padding: 0.8rem; background: var(--sheet); }
        @supports selector(:has(*)) {
          fieldset { display: block; }
          main:has(#remarked:checked) .row:not(.noted), main:has(#mistaken:checked) .row:not(.mistake) { display: none; }
        }
        @media (max-width: 48rem) {
          body { padding-inline: 0.8rem; }
          .row { grid-template-columns: 3rem minmax(0, 1fr); }
          .remarks { grid-column: 2; border-left: 0; padding: 0 0.4rem 0.4rem 0; }
          .remarks:empty { display: none; }
          dl { grid-template-columns: minmax(0, 1fr); gap: 0; }
          dd { margin-bottom: 0.4rem; }
          .table th { white-space: normal; }
        }
        @media print {
          :root {
            color-scheme: light;
            --paper: #fff; --sheet: #fff; --ink: #000; --quiet: #444; --rule: #bbb; --link: #000; --bad-paper: #fff; --after-paper: #fff;
            --good: #1f6b36; --bad: #a8201a; --after: #7a4700;
          }
          body { padding: 0; font-size: 9.5pt; }
          fieldset, details { display: none; }
          .row, .remark { break-inside: avoid; }
          .row { grid-template-columns: 2.8rem minmax(0, 3fr) minmax(0, 2fr); }
          .number, .line { line-height: 1.35; min-height: 1.35em; }
          .remarks, .remarks:empty { display: block; grid-column: 3; border-left: 1px solid var(--rule); padding: 0 0 0 0.6rem; }
          a { text-decoration: none; }
        }

        """.ReplaceLineEndings("\n"));
}
