namespace Kubeflow.Bridge;

/// <summary>What Python's generated files hold.</summary>
internal static class SurfaceVerbs
{
    [Verb("bridge.surface")]
    public static IReadOnlyDictionary<string, string> Surface() => new Dictionary<string, string>
    {
        ["_generated/verbs.py"] = VerbSurface.Python(),
        ["_generated/surface.txt"] = VerbSurface.Listing(),
        ["net/__init__.pyi"] = ObjectSurface.Stubs(Path.GetDirectoryName(typeof(SurfaceVerbs).Assembly.Location)!),
    };

    [Verb("bridge.types")]
    public static IReadOnlyDictionary<string, string> Types() => ObjectSurface.Types.ToDictionary(PythonTypes.NameOf, t => t.Namespace!);
}
