using Kubeflow.Pipelines.Execution;
using Kubeflow.Pipelines.Ir;

namespace Kubeflow.Pipelines.Local;

/// <summary>A container's image, command and arguments with their placeholders replaced.</summary>
/// <param name="Image">The image.</param>
/// <param name="Command">The command; empty for the image's own.</param>
/// <param name="Arguments">Its arguments.</param>
internal sealed record StepWords(string Image, IReadOnlyList<string> Command, IReadOnlyList<string> Arguments)
{
    public IReadOnlyList<string> All => [.. Command, .. Arguments];

    public static StepWords Of(RunContext run, Step step, ContainerSpec container, ExecutorInput input)
    {
        IReadOnlyList<string> Expand(IEnumerable<string> words) => [.. words.SelectMany(w => run.Placeholders.Expand(w, input, step.Path))];
        return new(string.Concat(Expand([container.Image ?? ""])), Expand(container.Command ?? []), Expand(container.Args ?? []));
    }
}
