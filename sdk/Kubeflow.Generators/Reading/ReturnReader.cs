using Microsoft.CodeAnalysis;

namespace Kubeflow.Generators;

/// <summary>Reads what a <c>[Component]</c> method returns.</summary>
internal static class ReturnReader
{
    /// <summary>What is there when the method is done; null for nothing.</summary>
    public static ITypeSymbol? ResultOf(IMethodSymbol method)
    {
        if (method.ReturnsVoid)
            return null;
        if (!KubeflowTypes.IsTask(method.ReturnType))
            return method.ReturnType;
        return method.ReturnType is INamedTypeSymbol { TypeArguments.Length: 1 } task ? task.TypeArguments[0] : null;
    }

    /// <summary>The outputs: the tuple's elements, or the one value.</summary>
    public static IReadOnlyList<ReturnModel> Read(IMethodSymbol method, Documentation documentation) => ResultOf(method) switch
    {
        null => [],
        INamedTypeSymbol { IsTupleType: true } tuple =>
            [.. tuple.TupleElements.Select(e => Read(
                KfpName.ToSnakeCase(e.Name), Property(e.Name, method.Name), TypeText.Identifier(e.Name), e.Type, null))],
        var type => [Read("Output", "Output", "", type, documentation.Returns)],
    };

    /// <summary>An output's name on the typed task, which no member of a class may share with the class.</summary>
    public static string Property(string name, string method)
    {
        var property = TypeText.Pascal(name);
        return property == method + "Task" ? property + "Output" : property;
    }

    private static ReturnModel Read(string name, string property, string field, ITypeSymbol type, string? description)
    {
        var item = Collections.ItemOf(type);
        return new(
            name, property, field, TypeText.Of(type), item is null ? ArgumentTypes.Of(type) : ArgumentTypes.OfItem(item), item is not null, description);
    }
}
