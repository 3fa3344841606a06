using Longhand.Backpropagation;
using Longhand.Explain.Derivations;
using Longhand.Explain.Rendering;

namespace Longhand.Explain.Tests.Reading;

/// <summary>What a reader knows before a step: the numbers that are given, and the loss after it, which stands in a sentence.</summary>
internal static class KnownNumbers
{
    public static void Of(StepView step, Action<string, double> define)
    {
        var (problem, symbols) = (step.Problem, new Symbols(step.Problem));
        var network = problem.Network.Definition;
        void Know(Quantity quantity) => define(TextFormula.Of(symbols.Of(quantity)).Line, step.Value(quantity));
        // A limit that is not there is infinite, and has no name.
        foreach (var name in problem.Optimizer.Parameters.Select(p => p.Name).Concat(problem.Optimizer.Schedule.Parameters.Select(p => UpdateRule.SchedulePrefix + p.Name)).Concat(["learningRate", "weightDecay", "clipNorm", "clipValue", "l2", "l1"]))
        {
            var constant = new Quantity(QuantityKind.Constant, Name: name);
            if (double.IsFinite(step.Value(constant)))
            {
                Know(constant);
            }
        }

        foreach (var p in network.Layout.Parameters)
        {
            Know(new Quantity(QuantityKind.Parameter, Parameter: p.Index));
            foreach (var state in problem.Optimizer.State)
            {
                Know(new Quantity(QuantityKind.State, Parameter: p.Index, Name: state));
            }

            foreach (var example in p.IsOfActivation ? [] : step.Examples)
            {
                foreach (var unit in p.IsShared ? Enumerable.Range(0, network.Layers[p.Layer].Units) : [p.Unit])
                {
                    Know(new Quantity(QuantityKind.ParameterDerivative, p.Layer, unit, p.Source, p.Index, Example: example));
                    if (p.IsWeight && p.Layer > 0)
                    {
                        Know(new Quantity(QuantityKind.InputDerivative, p.Layer, unit, p.Source, Example: example));
                    }
                }
            }
        }

        foreach (var example in step.Examples)
        {
            Enumerable.Range(0, network.Inputs).ToList().ForEach(i => Know(new Quantity(QuantityKind.Input, Unit: i, Example: example)));
            Enumerable.Range(0, network.Outputs).ToList().ForEach(k => Know(new Quantity(QuantityKind.Target, Unit: k, Example: example)));
        }

        foreach (var layer in Enumerable.Range(0, network.Layers.Length).Where(l => network.Layers[l].HasDropout))
        {
            Know(new Quantity(QuantityKind.DropoutShare, layer));
            foreach (var mask in step.Examples.SelectMany(example => Enumerable.Range(0, network.Layers[layer].Units).Select(unit => new Quantity(QuantityKind.Mask, layer, unit, Example: example))))
            {
                Know(mask);
                Know(mask with { Kind = QuantityKind.MaskDerivative });
            }
        }

        Know(new Quantity(QuantityKind.LossBefore));
        Know(new Quantity(QuantityKind.LossAfter));
    }
}
