using System.Collections.Immutable;

namespace Longhand.Data;

/// <summary>Where names stand in a list.</summary>
internal static class NamePlaces
{
    /// <summary>The place of each name in the list, from 0; −1 where it is not there.</summary>
    public static int[] Of(ImmutableArray<string> names, ImmutableArray<string> list)
    {
        var places = list.Select((name, place) => (name, place)).ToDictionary(item => item.name, item => item.place);
        return [.. names.Select(name => places.GetValueOrDefault(name, -1))];
    }
}
