using Longhand.Explain.Wording;
using Longhand.Functions;

namespace Longhand.Explain.Gallery;

/// <summary>What a page of the gallery is written with.</summary>
/// <param name="Catalogue">The functions that there are.</param>
/// <param name="Convention">What omitted things mean.</param>
/// <param name="Text">The sentences.</param>
internal sealed record GalleryContext(Catalogue Catalogue, Convention Convention, Sentences Text);
