using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text;

namespace Kubeflow.Bridge;

/// <summary>Stubs of the typed C# API for Python's editors and type checkers, with the documentation of the C# source.</summary>
internal static class ObjectSurface
{
    private static readonly HashSet<string> Keywords = ["and", "as", "assert", "async", "await", "class", "def", "del", "elif", "else", "except", "from", "global", "if", "import", "in", "is", "lambda", "nonlocal", "not", "or", "pass", "raise", "return", "try", "while", "with", "yield", "None", "True", "False"];

    /// <summary>The types that <c>kubeflow_dotnet.net</c> gives.</summary>
    public static IReadOnlyList<Type> Types { get; } =
    [
        .. new[] { typeof(KubeflowClient), typeof(LocalOptions), typeof(Pipelines.Pipeline), typeof(Reports.RunReport), typeof(Pipelines.ComponentAttribute) }
            .Select(t => t.Assembly).Distinct().SelectMany(a => a.GetExportedTypes())
            .Where(t => !t.IsNested && t.GetCustomAttribute<CompilerGeneratedAttribute>() is null && t.Namespace!.StartsWith("Kubeflow", StringComparison.Ordinal) && t.Namespace != "Kubeflow.Pipelines.Execution")
            .GroupBy(PythonTypes.NameOf).Select(same => same.MinBy(t => t.GetGenericArguments().Length)!).OrderBy(PythonTypes.NameOf, StringComparer.Ordinal),
    ];

    public static string Stubs(string folder)
    {
        var docs = new XmlDocs(folder);
        var known = Types.ToHashSet();
        var text = new StringBuilder("\"\"\"The typed C# API. Written by python -m kubeflow_dotnet._generated; do not edit.\"\"\"\n\nfrom typing import Any as _Any, Iterable as _Iterable\n");
        foreach (var type in Types)
            Write(text, type, docs, known);
        return text.ToString();
    }

    private static void Write(StringBuilder text, Type type, XmlDocs docs, HashSet<Type> known)
    {
        var parent = type.BaseType is { } up && known.Contains(up.IsGenericType ? up.GetGenericTypeDefinition() : up) ? $"({PythonTypes.NameOf(up)})" : "";
        text.Append($"\nclass {PythonTypes.NameOf(type)}{parent}:\n    \"\"\"{Sentence(docs.Of(type), type.Name)}\"\"\"\n\n");
        if (type.IsEnum)
        {
            foreach (var name in Enum.GetNames(type))
                text.Append($"    {Word(name)}: _Any\n");
            return;
        }
        text.Append("    def __init__(self, *args: _Any, **kwargs: _Any) -> None: ...\n");
        const BindingFlags Own = BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;
        foreach (var property in type.GetProperties(Own).Where(p => p.GetIndexParameters().Length == 0 && !IsOfBase(type, p.Name)).OrderBy(p => p.Name, StringComparer.Ordinal))
        {
            // In a class of Python a type of another member's name is that member.
            var propertyType = PythonTypes.OfObject(property.PropertyType, known) is var named && (named == property.Name || type.GetProperty(named, Own) is null) ? named : "_Any";
            text.Append($"    @property\n    def {Word(property.Name)}(self) -> {propertyType}:\n");
            text.Append($"        \"\"\"{Sentence(docs.OfProperty(type, property.Name), property.Name)}\"\"\"\n");
        }
        foreach (var method in type.GetMethods(Own).Where(m => !m.IsSpecialName && !m.Name.Contains('<') && m.Name is not ("Equals" or "GetHashCode" or "ToString" or "Deconstruct"))
            .GroupBy(m => m.Name).OrderBy(g => g.Key, StringComparer.Ordinal))
        {
            var one = method.First();
            text.Append(one.IsStatic ? "    @staticmethod\n" : "").Append($"    def {Word(one.Name)}({(one.IsStatic ? "" : "self, ")}*args: _Any, **kwargs: _Any) -> {PythonTypes.OfObject(one.ReturnType, known)}:\n");
            text.Append($"        \"\"\"{Sentence(docs.OfMethod(type, one.Name), one.Name)}\"\"\"\n");
        }
    }

    // What a base class has under the same name stands there; another type for it would be no Python.
    private static bool IsOfBase(Type type, string name) => type.BaseType is { } up && up.GetMember(name).Length > 0;

    private static string Word(string name) => Keywords.Contains(name) ? name + "_" : name;

    private static string Sentence(string text, string name) => (text.Length > 0 ? text : name + ".") is var all && all.EndsWith('"') ? all + " " : all;
}
