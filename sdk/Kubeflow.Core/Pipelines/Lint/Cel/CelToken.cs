namespace Kubeflow.Pipelines.Lint;

/// <summary>What a token of a CEL expression is.</summary>
internal enum CelKind
{
    Identifier,
    Whole,
    Number,
    Text,
    Bytes,
    Symbol,
    End,
}

/// <summary>A token of a CEL expression.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Text">Its text; of a string literal what it stands for.</param>
/// <param name="At">Where it starts.</param>
internal sealed record CelToken(CelKind Kind, string Text, int At);

/// <summary>Why a text is no CEL, as the end of a sentence.</summary>
internal sealed class CelSyntaxException(string reason) : Exception(reason);
