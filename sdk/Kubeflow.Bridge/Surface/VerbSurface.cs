using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json;

namespace Kubeflow.Bridge;

/// <summary>The requests of all verbs as typed dictionaries of Python, and a list of them for people.</summary>
internal static class VerbSurface
{
    public static string Python()
    {
        var text = new StringBuilder(
            "\"\"\"What each verb takes. Written by python -m kubeflow_dotnet._generated; do not edit.\"\"\"\n\n"
            + "from __future__ import annotations\n\nfrom typing import Any, Dict, List, Literal, TypedDict\n");
        foreach (var verb in VerbTable.All.Where(v => v.Request is not null))
        {
            text.Append($"\n\nclass {ClassOf(verb)}(TypedDict, total=False):\n    \"\"\"Takes the verb ``{verb.Name}``.\"\"\"\n");
            var any = false;
            foreach (var (name, type, _) in Fields(verb.Request!))
            {
                text.Append($"{(any ? "" : "\n")}    {name}: {type}\n");
                any = true;
            }
        }
        return text.ToString();
    }

    public static string Listing()
    {
        var text = new StringBuilder("# Verbs of the bridge, and what each takes. A star marks what must be given.\n");
        foreach (var verb in VerbTable.All)
            text.Append(verb.Name).Append(verb.Request is null ? "" : "  " + string.Join(", ", Fields(verb.Request).Select(f => $"{f.Name}{(f.IsRequired ? "*" : "")}: {f.Type}"))).Append('\n');
        return text.ToString();
    }

    private static string ClassOf(Verb verb) => string.Concat(verb.Name.Split('.').Select(w => char.ToUpperInvariant(w[0]) + w[1..]));

    private static IEnumerable<(string Name, string Type, bool IsRequired)> Fields(Type request)
    {
        var constructor = request.GetConstructors().MaxBy(c => c.GetParameters().Length);
        return request.GetProperties().Where(p => p.GetMethod!.IsPublic && p.SetMethod is not null && PythonTypes.IsDocument(p.PropertyType)).Select(p => (
            JsonNamingPolicy.CamelCase.ConvertName(p.Name),
            PythonTypes.OfDocument(p.PropertyType),
            p.GetCustomAttribute<RequiredMemberAttribute>() is not null || constructor?.GetParameters().FirstOrDefault(c => c.Name == p.Name) is { HasDefaultValue: false }));
    }
}
