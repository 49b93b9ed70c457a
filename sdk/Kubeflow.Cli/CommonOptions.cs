using System.CommandLine;

namespace Kubeflow.Cli;

/// <summary>Options and arguments that several commands have.</summary>
internal static class CommonOptions
{
    public static Argument<string> Source { get; } = new("SOURCE") { Description = "A compiled pipeline (.yaml, .json, .zip, .tar.gz) or an assembly (.dll) that defines one." };

    public static Option<string?> Pipeline { get; } = new("--pipeline") { Description = "The pipeline's name, where the assembly defines several." };

    public static Option<string> Output { get; } = new("--output", "-o") { Description = "The file to write; - for standard output.", Required = true };

    public static Option<bool> Json { get; } = new("--json") { Description = "Write JSON for programs to standard output; words for people go to standard error." };

    public static Option<bool> KeepUnknown { get; } = new("--keep-unknown") { Description = "Keep fields that this version does not know, rather than refuse them." };
}
