namespace Kubeflow.Manifests;

/// <summary>The order of Python's strings, by code point. UTF-16's own order differs where pairs meet the characters above them.</summary>
internal sealed class CodePointOrder : IComparer<string>
{
    public static CodePointOrder Instance { get; } = new();

    public int Compare(string? x, string? y)
    {
        if (x is null || y is null)
            return string.CompareOrdinal(x, y);
        for (var i = 0; i < x.Length && i < y.Length; i++)
            if (x[i] != y[i])
                return char.IsSurrogate(x[i]) == char.IsSurrogate(y[i]) ? x[i].CompareTo(y[i]) : char.IsSurrogate(x[i]) ? 1 : -1;
        return x.Length.CompareTo(y.Length);
    }
}
