using System.Globalization;
using System.Text.RegularExpressions;
using Kubeflow.Training.Rules;

namespace Kubeflow.Training;

/// <summary>Mistakes of an OptimizationJob that need no cluster to be seen.</summary>
internal static partial class OptimizationJobCheck
{
    private const int Max = 100;

    public static IEnumerable<Fault> Find(OptimizationJob job, Func<string, SourceLocation> locate)
    {
        var spec = job.Spec;
        foreach (var fault in NameCheck.Find(job.Metadata, NameCheck.MaxName, locate).Concat(Counts(spec, locate)))
            yield return fault;
        if (spec.Objectives is not [{ Metric.Length: > 0 and <= 64 }])
            yield return WrongSearch.Objectives(spec.Objectives?.Count ?? 0, locate("spec.objectives"));
        else if (spec.Objectives[0].Direction is not (null or "Maximize" or "Minimize"))
            yield return ValueOutOfRange.Of("spec.objectives[0].direction", spec.Objectives[0].Direction, "Maximize or Minimize", locate("spec.objectives[0].direction"));
        if (spec.SearchAlgorithm is { } algorithm && (algorithm.Random is null) == (algorithm.Grid is null))
            yield return WrongSearch.OneAlgorithm(locate("spec.searchAlgorithm"));
        var parameters = spec.Parameters ?? [];
        if (parameters.Count is 0 or > Max)
            yield return ValueOutOfRange.Of("spec.parameters", parameters.Count, "1 to 100 parameters", locate("spec.parameters"));
        foreach (var fault in DuplicateEntry.Find("spec.parameters", "name", parameters.Select(p => p.Name), locate))
            yield return fault;
        for (var i = 0; i < parameters.Count; i++)
            foreach (var fault in Parameter(parameters[i], spec.SearchAlgorithm?.Grid is not null, locate($"spec.parameters[{i}]")))
                yield return fault;
        foreach (var fault in Template(spec.TrainJobTemplate, locate))
            yield return fault;
    }

    private static IEnumerable<Fault> Counts(OptimizationJobSpec spec, Func<string, SourceLocation> locate)
    {
        if (spec.NumTrials is < 1 or > Max)
            yield return ValueOutOfRange.Of("spec.numTrials", spec.NumTrials, "1 to 100", locate("spec.numTrials"));
        if (spec.ParallelTrials is < 1 or > Max)
            yield return ValueOutOfRange.Of("spec.parallelTrials", spec.ParallelTrials, "1 to 100", locate("spec.parallelTrials"));
        else if (spec.ParallelTrials > (spec.NumTrials ?? 1))
            yield return WrongSearch.TooParallel(spec.ParallelTrials.Value, spec.NumTrials ?? 1, locate("spec.parallelTrials"));
    }

    private static IEnumerable<Fault> Parameter(OptimizationParameter parameter, bool isGrid, SourceLocation location)
    {
        if (parameter.Name.Length is 0 or > 64)
            yield return ValueOutOfRange.Of("spec.parameters.name", parameter.Name.Length, "1 to 64 characters", location);
        var space = parameter.SearchSpace;
        if (new object?[] { space.Uniform, space.LogUniform, space.Categorical }.Count(s => s is not null) != 1)
            yield return WrongSearch.OneSpace(parameter.Name, location);
        if (isGrid && space.Categorical is null)
            yield return WrongSearch.GridOfNumbers(parameter.Name, location);
        if (space.Categorical is { } choices && (choices.Choices is not { Count: > 0 and <= Max } || choices.Choices.Distinct().Count() != choices.Choices.Count))
            yield return WrongSearch.Choices(parameter.Name, location);
        foreach (var (range, isLog) in new[] { (space.Uniform, false), (space.LogUniform, true) })
            if (range is not null && Range(parameter.Name, range, isLog, location) is { } fault)
                yield return fault;
    }

    private static Fault? Range(string name, OptimizationRange range, bool isLog, SourceLocation location)
    {
        if (!Number().IsMatch(range.Min) || !Number().IsMatch(range.Max))
            return WrongSearch.NoNumber(name, range.Min, range.Max, location);
        var (min, max) = (double.Parse(range.Min, CultureInfo.InvariantCulture), double.Parse(range.Max, CultureInfo.InvariantCulture));
        return range.Type is not (null or "Int" or "Float") ? ValueOutOfRange.Of($"the type of parameter '{name}'", range.Type, "Int or Float", location)
            : min >= max ? WrongSearch.EmptyRange(name, range.Min, range.Max, location)
            : isLog && min <= 0 ? WrongSearch.LogOfNothing(name, range.Min, location)
            : null;
    }

    private static IEnumerable<Fault> Template(TrainJobTemplate? template, Func<string, SourceLocation> locate)
    {
        if (template is null)
        {
            yield return Manifests.Rules.MissingField.Of("spec.trainJobTemplate", locate("spec"));
            yield break;
        }
        if (template.Metadata is { Name: not null } or { Namespace: not null })
            yield return WrongSearch.NamedTemplate(locate("spec.trainJobTemplate.metadata"));
        foreach (var fault in TrainJobCheck.Find(template.Spec, "spec.trainJobTemplate.spec", locate))
            yield return fault;
    }

    [GeneratedRegex(@"^-?(0|[1-9][0-9]*)(\.[0-9]+)?([eE][+-]?[0-9]+)?\z")]
    private static partial Regex Number();
}
