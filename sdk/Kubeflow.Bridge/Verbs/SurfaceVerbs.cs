using System.Reflection;

namespace Kubeflow.Bridge;

/// <summary>What Python's generated files hold.</summary>
internal static class SurfaceVerbs
{
    [Verb("bridge.surface")]
    public static IReadOnlyDictionary<string, string> Surface()
    {
        var folder = Path.GetDirectoryName(typeof(SurfaceVerbs).Assembly.Location)!;
        var specs = new SpecModel(new XmlDocs(folder, inPython: true), typeof(SurfaceVerbs).Assembly.GetCustomAttributes<PythonSpecAttribute>());
        return new Dictionary<string, string>
        {
            ["_generated/specs.py"] = SpecSurface.Python(specs),
            ["_generated/verbs.py"] = VerbSurface.Python(),
            ["_generated/surface.txt"] = VerbSurface.Listing() + SpecSurface.Listing(specs),
            ["net/__init__.pyi"] = ObjectSurface.Stubs(folder),
        };
    }

    [Verb("bridge.types")]
    public static IReadOnlyDictionary<string, string> Types() => ObjectSurface.Types.ToDictionary(PythonTypes.NameOf, t => t.Namespace!);
}
