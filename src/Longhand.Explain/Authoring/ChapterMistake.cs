namespace Longhand.Explain.Authoring;

/// <summary>A mark in a chapter that cannot be filled.</summary>
/// <param name="Line">Its line, counted from 1.</param>
/// <param name="Column">Its column, counted from 1, in characters.</param>
/// <param name="Reason">The value, the rule and the remedy.</param>
public sealed record ChapterMistake(int Line, int Column, string Reason);
