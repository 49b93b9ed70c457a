using System.Text;

namespace Kubeflow.Bridge;

/// <summary>Python's classes of the C# API's records: typed, with documentation, defaults to be seen.</summary>
internal static class SpecSurface
{
    public static string Python(SpecModel model)
    {
        var text = new StringBuilder(
            "\"\"\"Records of the C# API. Written by python -m kubeflow_dotnet._generated; do not edit.\"\"\"\n\n"
            + "from __future__ import annotations\n\n"
            + "from dataclasses import dataclass, field\nfrom datetime import timedelta\nfrom enum import Enum\nfrom typing import Any, ClassVar, Dict, Mapping, Optional, Sequence, Union\n\n"
            + "from .._spec import Spec\n");
        foreach (var one in model.Classes)
            (one.IsEnum ? (Action<StringBuilder, SpecClass>)WriteEnum : WriteRecord)(text, one);
        return text.ToString();
    }

    /// <summary>One line a field, for people and for reviews.</summary>
    public static string Listing(SpecModel model)
    {
        var text = new StringBuilder("\n# Classes. A star marks what must be given; the word in brackets is the document's.\n");
        foreach (var one in model.Classes)
            foreach (var field in one.Fields)
                text.Append($"{one.Name}.{field.Name}{(field.Default is null ? "*" : "")}{(one.IsEnum ? "" : $": {field.Type}")}{(field.Default is { Length: > 0 } given ? $" = {given}" : "")} [{field.Key}]\n");
        return text.ToString();
    }

    private static void WriteEnum(StringBuilder text, SpecClass one)
    {
        text.Append($"\n\nclass {one.Name}(str, Enum):\n    \"\"\"{one.Doc}\"\"\"\n");
        foreach (var value in one.Fields)
            text.Append($"\n    {value.Name} = \"{value.Key}\"\n    \"\"\"{value.Doc}\"\"\"\n");
    }

    private static void WriteRecord(StringBuilder text, SpecClass one)
    {
        text.Append($"\n\n@dataclass(frozen=True)\nclass {one.Name}(Spec):\n    \"\"\"{one.Doc}\n\n    Attributes:\n");
        foreach (var field in one.Fields)
            text.Append($"        {field.Name}: {field.Doc}\n");
        text.Append("    \"\"\"\n\n");
        foreach (var field in one.Fields)
            text.Append($"    {field.Name}: {field.Type}{(field.Default is { } given ? $" = {given}" : "")}\n");
        text.Append($"\n    _keys: ClassVar[Dict[str, str]] = {{{string.Join(", ", one.Fields.Select(f => $"\"{f.Name}\": \"{f.Key}\""))}}}\n");
    }
}
