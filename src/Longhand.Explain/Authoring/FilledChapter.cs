using System.Collections.Immutable;

namespace Longhand.Explain.Authoring;

/// <summary>A chapter whose marked places are filled.</summary>
/// <param name="Text">The chapter; as it was where there are mistakes.</param>
/// <param name="Places">Its marked places, from top to bottom.</param>
/// <param name="Mistakes">The marks that cannot be filled, from top to bottom.</param>
public sealed record FilledChapter(string Text, ImmutableArray<ChapterPlace> Places, ImmutableArray<ChapterMistake> Mistakes);
