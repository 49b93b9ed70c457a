using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text;

namespace Kubeflow.Pipelines.Local;

/// <summary>Walks from one method over all code of its assembly that it reaches, and writes what it finds.</summary>
internal sealed class CodeWalk(MethodInfo root)
{
    private const BindingFlags Everything =
        BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    private readonly Assembly _assembly = root.Module.Assembly;
    private readonly Queue<MethodBase> _open = new();
    private readonly HashSet<MethodBase> _seen = [];
    private readonly HashSet<Type> _types = [];
    private readonly Dictionary<MemberInfo, string> _generated = [];
    private readonly HashSet<Assembly> _others = [];
    private readonly StringBuilder _text = new();

    public string Describe()
    {
        Reach(root);
        foreach (var parameter in root.GetParameters())
            Shape(parameter.ParameterType);
        Shape(root.ReturnType);
        while (_open.TryDequeue(out var method))
            Write(method);
        foreach (var version in AssemblyVersions.Of(_assembly, _others))
            _text.Append(version).Append('\n');
        return _text.ToString();
    }

    private void Write(MethodBase method)
    {
        _text.Append("method ").Append(Name(method)).Append('\n');
        if (method.GetMethodBody() is not { } body)
            return;
        foreach (var local in body.LocalVariables)
            _text.Append("local ").Append(Name(local.LocalType)).Append('\n');
        foreach (var clause in body.ExceptionHandlingClauses)
            _text.Append($"handler {clause.Flags} {clause.TryOffset} {clause.TryLength} {clause.HandlerOffset} {clause.HandlerLength}\n");
        foreach (var (code, operand) in IlReader.Read(method, body))
            _text.Append(code).Append(' ').Append(operand is MemberInfo member ? Name(member) : operand).Append('\n');
    }

    /// <summary>A member's name; what it stands for is walked too if it is of the same assembly.</summary>
    private string Name(MemberInfo member)
    {
        Reach(member);
        if (IsGenerated(member))
            return Number(member);
        return member switch
        {
            Type type => TypeName(type),
            _ => $"{(member.DeclaringType is { } owner ? TypeName(owner) : "")}::{(member is MethodBase { IsGenericMethod: true } or FieldInfo ? member.Name : member.ToString())}{Arguments(member)}",
        };
    }

    private string TypeName(Type type)
    {
        Reach(type);
        if (type.IsGenericParameter)
            return $"!{type.GenericParameterPosition}";
        if (type.HasElementType)
            return TypeName(type.GetElementType()!) + (type.IsArray ? "[]" : type.IsByRef ? "&" : "*");
        if (IsGenerated(type))
            return Number(type.IsGenericType ? type.GetGenericTypeDefinition() : type) + Arguments(type);
        return (type.IsGenericType ? type.GetGenericTypeDefinition() : type).FullName + Arguments(type);
    }

    private string Arguments(MemberInfo member)
    {
        var arguments = member is Type type ? type.GetGenericArguments() : member is MethodBase { IsGenericMethod: true } method ? method.GetGenericArguments() : [];
        return arguments.Length == 0 ? "" : $"<{string.Join(", ", arguments.Select(TypeName))}>";
    }

    // Names that the compiler makes hold counters that any edit of the class may shift; the order in which the walk meets them does not.
    private string Number(MemberInfo member)
    {
        if (!_generated.TryGetValue(member, out var number))
            _generated[member] = number = $"generated#{_generated.Count}";
        return number;
    }

    private static bool IsGenerated(MemberInfo member) =>
        (member is Type type ? (type.IsGenericType ? type.GetGenericTypeDefinition() : type) : member).Name is var name
        && name.Contains('<') && !name.StartsWith("<PrivateImplementationDetails>", StringComparison.Ordinal)
        || (member is not Type && member.DeclaringType is { } owner && IsGenerated(owner));

    private void Reach(MemberInfo member)
    {
        if (member.Module.Assembly != _assembly)
        {
            _others.Add(member.Module.Assembly);
            return;
        }
        if (member is Type type)
            ReachType(type);
        else if (member.DeclaringType is { } owner)
            ReachType(owner);
        if (member is MethodBase method && _seen.Add(Definition(method)))
            _open.Enqueue(Definition(method));
    }

    private void ReachType(Type reached)
    {
        if (reached.IsGenericParameter || reached.HasElementType)
            return;
        var type = reached.IsGenericType ? reached.GetGenericTypeDefinition() : reached;
        if (type.Module.Assembly != _assembly || !_types.Add(type))
            return;
        if (type.TypeInitializer is { } initializer && _seen.Add(initializer))
            _open.Enqueue(initializer);
        // Which override runs is not in the IL of the caller; a state machine's code is reached through an interface only.
        foreach (var method in type.GetMethods(Everything).Where(m => m.IsVirtual && !m.IsAbstract).OrderBy(m => m.Name, StringComparer.Ordinal).ThenBy(m => m.ToString(), StringComparer.Ordinal))
            if (_seen.Add(method))
                _open.Enqueue(method);
        if (type.BaseType is { } parent)
            Reach(parent);
    }

    // Values of these types come from JSON, by the names of their members.
    private void Shape(Type type)
    {
        foreach (var argument in type.GetGenericArguments())
            Shape(argument);
        if (type.HasElementType)
            Shape(type.GetElementType()!);
        if (type.Module.Assembly != _assembly || !_shaped.Add(type))
            return;
        _text.Append("type ").Append(TypeName(type)).Append(type.IsDefined(typeof(CompilerGeneratedAttribute)) ? " generated" : "").Append('\n');
        foreach (var field in type.GetFields(Everything).Where(f => !f.IsStatic || type.IsEnum).OrderBy(f => f.Name, StringComparer.Ordinal))
        {
            _text.Append("field ").Append(field.Name).Append(' ').Append(TypeName(field.FieldType)).Append(field.IsLiteral ? $" = {field.GetRawConstantValue()}" : "").Append('\n');
            Shape(field.FieldType);
        }
    }

    private readonly HashSet<Type> _shaped = [];

    private static MethodBase Definition(MethodBase method)
    {
        if (method is MethodInfo { IsGenericMethod: true, IsGenericMethodDefinition: false } generic)
            method = generic.GetGenericMethodDefinition();
        return method.DeclaringType is { IsGenericType: true, IsGenericTypeDefinition: false } owner
            ? method.Module.ResolveMethod(method.MetadataToken)!
            : method;
    }
}
