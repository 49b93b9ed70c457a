using System.Collections.ObjectModel;

namespace Kubeflow.Pipelines.Ir;

/// <summary>An absent map or list of a document is an empty one.</summary>
internal static class AbsentFields
{
    public static IReadOnlyDictionary<string, T> OrEmpty<T>(this IReadOnlyDictionary<string, T>? map) => map ?? ReadOnlyDictionary<string, T>.Empty;

    public static IReadOnlyList<T> OrEmpty<T>(this IReadOnlyList<T>? list) => list ?? [];
}
