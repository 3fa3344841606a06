namespace Longhand.Explain.Authoring;

/// <summary>A marked place in a chapter.</summary>
/// <param name="Line">The line of its mark, counted from 1.</param>
/// <param name="Column">The column of what it asks for, counted from 1, in characters.</param>
/// <param name="Request">What it asks for.</param>
/// <param name="Standing">What stands there; null where it was not filled yet.</param>
/// <param name="Filled">What belongs there.</param>
/// <param name="IsStale">Whether the chapter has to be changed there.</param>
public sealed record ChapterPlace(int Line, int Column, string Request, string? Standing, string Filled, bool IsStale);
