namespace Longhand.Explain.Rendering;

/// <summary>What stands before and behind the blocks: the head of an article, or what keeps a fragment apart from the text around it.</summary>
internal static class LatexFrame
{
    // fleqn: equations that begin at one edge are easier to follow from step to step than centred ones.
    private const string ArticleHead = """
        \documentclass[11pt,a4paper,fleqn]{article}
        \usepackage[T1]{fontenc}
        \usepackage{lmodern}
        \usepackage[a4paper,hmargin=25mm,vmargin=25mm]{geometry}
        \usepackage{microtype}
        \usepackage{amsmath}
        \usepackage{array}
        \usepackage{booktabs}
        \usepackage{longtable}
        \usepackage{tikz}
        \usepackage[hidelinks]{hyperref}
        \setcounter{MaxMatrixCols}{100}
        \setcounter{LTchunksize}{1000}
        \setlength{\mathindent}{1.5em}
        \setlength{\parindent}{0pt}
        \setlength{\parskip}{6pt plus 2pt minus 1pt}
        """;

    private const string FragmentHead = """
        % A fragment: \input it into a document that has, in its preamble,
        %   \usepackage{amsmath,array,booktabs,longtable,tikz}
        % It is set for lines of 33 em, as the standard classes have them, or longer. It changes nothing outside of itself.
        % Before \input it can be told
        %   \def\longhandlevel{2}    where its headings begin: 0 \chapter, 1 \section (unless told), 2 \subsection, 3 \subsubsection
        %   \def\longhandname{xor}   a name for its labels: its equation (12) is \eqref{xor:12}; else longhand1:12, where 1 counts the fragments
        \begingroup
        \ifdefined\longhandcount\else\csname newcount\endcsname\longhandcount\fi
        \global\advance\longhandcount by 1
        \ifdefined\longhandlevel\else\def\longhandlevel{1}\fi
        \edef\longhandlabel{\ifdefined\longhandname\longhandname\else longhand\the\longhandcount\fi:}
        \def\longhandheading#1#2{%
          \ifcase\numexpr\longhandlevel+#1\relax\let\longhandcommand\chapter\or\let\longhandcommand\section\or\let\longhandcommand\subsection
          \or\let\longhandcommand\subsubsection\or\let\longhandcommand\paragraph\else\let\longhandcommand\subparagraph\fi
          \longhandcommand{#2}}
        \ifdefined\texorpdfstring\else\def\texorpdfstring#1#2{#1}\fi
        \csname @fleqntrue\endcsname
        \csname @mathmargin\endcsname=1.5em
        \csname c@MaxMatrixCols\endcsname=100
        \csname c@LTchunksize\endcsname=1000
        \setlength{\parindent}{0pt}
        \setlength{\parskip}{6pt plus 2pt minus 1pt}
        """;

    private const string Settings = """
        \setlength{\LTcapwidth}{0.9\textwidth}
        \setlength{\emergencystretch}{3em}
        \setlength{\abovedisplayskip}{6pt plus 3pt minus 2pt}
        \setlength{\belowdisplayskip}{\abovedisplayskip}
        \setlength{\jot}{4pt}
        \allowdisplaybreaks
        % A new page where fewer lines are left on this one.
        \def\room#1{\par\ifdim\dimexpr\pagegoal-\pagetotal<#1\baselineskip \newpage\fi}
        \tikzset{unit/.style={circle,draw,fill=white,inner sep=0pt,align=center},
          edge/.style={draw=black!55,line width=.4pt}, label/.style={fill=white,inner sep=1.2pt,font=\scriptsize}}
        """;

    /// <summary>The lines before the first block.</summary>
    /// <param name="isFragment">Whether it goes into another document, which has a language of its own.</param>
    /// <param name="language">What babel calls the language; empty where it need not know.</param>
    public static string Begin(bool isFragment, string language) =>
        isFragment ? $"{FragmentHead}\n{Settings}" : $"{ArticleHead}\n{Language(language)}\\begin{{document}}\n{Settings}";

    /// <summary>Hyphens and spaces of the language, where TeX has it. Quotation marks stay characters: the text writes its own.</summary>
    private static string Language(string language) =>
        language.Length == 0 ? string.Empty : $"\\IfFileExists{{{language}.ldf}}{{\\usepackage[{language},shorthands=off]{{babel}}}}{{}}\n";

    /// <summary>The lines behind the last block.</summary>
    /// <param name="isFragment">Whether it goes into another document.</param>
    public static string End(bool isFragment) =>
        isFragment ? "\\par\\endgroup\n\\let\\longhandname\\longhandundefined" : "\\end{document}";
}
