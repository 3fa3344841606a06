using System.Globalization;
using Longhand.Data;
using Longhand.Functions;
using Longhand.Model;
using Longhand.Numerics;

namespace Longhand.Training;

/// <summary>Makes sure that a network, a loss and data fit together.</summary>
internal static class DataChecks
{
    /// <summary>Refuses data that have other inputs or outputs than a network.</summary>
    public static void CheckShapes<TElement>(NetworkDefinition network, DataSet<TElement> data)
        where TElement : unmanaged
    {
        if (data.Inputs != network.Inputs || data.Outputs != network.Outputs)
        {
            throw new DataException(
                data.Name,
                $"a row has {Counted(data.Inputs, "input")} and {Counted(data.Outputs, "target")}; the network has {Counted(network.Inputs, "input")} and {Counted(network.Outputs, "output")}: give it a network of that size, or prepare the data as for this one."
            );
        }

        if (network.Outputs == 1 && network.OutputLayer.Activation.Is<Softmax>())
        {
            throw new DataException(data.Name, "the output layer is a softmax of 1 unit, which gives 1 whatever it learns; choose sigmoid, or one output for each class.");
        }
    }

    /// <summary>Refuses data for validation whose targets mean something else.</summary>
    public static void CheckAlike<TElement>(DataSet<TElement> data, DataSet<TElement> validation)
        where TElement : unmanaged
    {
        if (validation.Form != data.Form || !(validation.Classes ?? []).SequenceEqual(data.Classes ?? []))
        {
            throw new DataException(validation.Name, $"the targets are {Meaning(validation)}; those of {data.Name} are {Meaning(data)}: prepare both alike.");
        }
    }

    /// <summary>Refuses a target outside the domain of a loss.</summary>
    public static void CheckTargets<TElement>(DataSet<TElement> data, Loss loss)
        where TElement : unmanaged
    {
        for (var i = 0; i < data.Y.Length; i++)
        {
            var target = Element<TElement>.Double(data.Y[i]);
            if (!loss.Domain.AllowsTarget(target))
            {
                throw new DataException(
                    data.PlaceOf(i / data.Outputs),
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"target {(i % data.Outputs) + 1} is {target:R}; under {loss.Name} {loss.Domain.TargetRule()}."
                    )
                );
            }
        }
    }

    private static string Counted(int count, string what) => string.Create(CultureInfo.InvariantCulture, $"{count} {what}{(count == 1 ? string.Empty : "s")}");

    private static string Meaning<TElement>(DataSet<TElement> data)
        where TElement : unmanaged => data.Form == TargetForm.Numbers ? "numbers" : $"the classes {string.Join(", ", data.Classes ?? [])}";
}
