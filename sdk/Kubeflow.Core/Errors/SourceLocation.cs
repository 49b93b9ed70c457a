namespace Kubeflow;

/// <summary>A place in a user's file.</summary>
/// <param name="File">The file's path or name; empty if unknown.</param>
/// <param name="Line">The line, from 1; 0 if unknown.</param>
public readonly record struct SourceLocation(string File, int Line)
{
    /// <summary>No place known.</summary>
    public static SourceLocation None { get; } = new("", 0);

    /// <summary>File name and line, as compilers print them: <c>Digits.cs:41</c>; of a text without a file <c>line 41</c>.</summary>
    public override string ToString() =>
        string.IsNullOrEmpty(File) ? Line > 0 ? $"line {Line}" : "" : Line > 0 ? $"{Path.GetFileName(File)}:{Line}" : Path.GetFileName(File);
}
