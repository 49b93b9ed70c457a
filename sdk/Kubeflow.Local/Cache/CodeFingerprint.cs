using System.Collections.Concurrent;
using System.Reflection;
using System.Reflection.Emit;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;

namespace Kubeflow.Pipelines.Local;

/// <summary>
/// A digest of what a method does: its instructions, and those of every method of the same assembly that it leads to. References
/// count by name, so an edit elsewhere changes nothing; other assemblies count by their build, the framework's by their version.
/// </summary>
internal sealed partial class CodeFingerprint
{
    private static readonly ConcurrentDictionary<MethodBase, string> Known = new();
    private static readonly Dictionary<short, OpCode> Codes = typeof(OpCodes).GetFields(BindingFlags.Public | BindingFlags.Static)
        .Select(f => (OpCode)f.GetValue(null)!).ToDictionary(c => c.Value);

    private readonly Assembly _own;
    private readonly SortedDictionary<string, string> _parts = new(StringComparer.Ordinal);
    private readonly HashSet<MemberInfo> _seen = [];
    private readonly Stack<MethodBase> _open = new();

    private CodeFingerprint(Assembly own) => _own = own;

    public static string Of(MethodBase method) => Known.GetOrAdd(method, m => new CodeFingerprint(m.Module.Assembly).Compute(m));

    private string Compute(MethodBase method)
    {
        Visit(method);
        while (_open.TryPop(out var next))
            Read(next);
        return ContentHash.OfText(string.Join('\n', _parts.Select(p => $"{p.Key}={p.Value}")));
    }

    private void Read(MethodBase method)
    {
        var body = method.GetMethodBody();
        if (body?.GetILAsByteArray() is not { } code)
            return;
        var text = new StringBuilder(string.Join(',', body.LocalVariables.Select(v => v.LocalType))).Append(';');
        var typeArguments = method.DeclaringType?.IsGenericType == true ? method.DeclaringType.GetGenericArguments() : null;
        var methodArguments = method.IsGenericMethod ? method.GetGenericArguments() : null;
        for (var at = 0; at < code.Length;)
        {
            short value = code[at++];
            if (value == 0xfe)
                value = (short)(0xfe00 | code[at++]);
            var operation = Codes[value];
            text.Append(operation.Name).Append(' ');
            var size = Size(operation.OperandType, code, at);
            if (operation.OperandType is OperandType.InlineMethod or OperandType.InlineField or OperandType.InlineType or OperandType.InlineTok)
                text.Append(Member(method.Module.ResolveMember(BitConverter.ToInt32(code, at), typeArguments, methodArguments)!));
            else if (operation.OperandType == OperandType.InlineString)
                text.Append(method.Module.ResolveString(BitConverter.ToInt32(code, at)));
            else
                text.Append(Convert.ToHexString(code, at, size));
            text.Append('\n');
            at += size;
        }
        var name = Name(method);
        _parts[name] = _parts.GetValueOrDefault(name) + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())));
    }

    private string Member(MemberInfo member)
    {
        Visit(member);
        return Name(member);
    }

    private void Visit(MemberInfo member)
    {
        if (!_seen.Add(member))
            return;
        var type = member as Type ?? member.DeclaringType;
        if (type is null)
            return;
        if (type.Assembly != _own)
        {
            var name = type.Assembly.GetName();
            var isFramework = name.Name is { } simple && (simple.StartsWith("System.", StringComparison.Ordinal) || simple is "System" or "mscorlib" or "netstandard");
            _parts["assembly " + name.Name] = isFramework ? $"{name.Version}" : type.Assembly.ManifestModule.ModuleVersionId.ToString();
            return;
        }
        if (member is MethodBase method)
            _open.Push(method.IsGenericMethod && method is MethodInfo { IsGenericMethodDefinition: false } generic ? generic.GetGenericMethodDefinition() : method);
        // An object may call any of its methods (overrides, state machines), a type its initializer. What holds lambdas is named "<>c...":
        // each lambda is referred to where it is used.
        if (member is ConstructorInfo { IsStatic: false } && !type.Name.StartsWith("<>c", StringComparison.Ordinal))
            foreach (var own in type.GetMethods(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly))
                Visit(own);
        if (type.TypeInitializer is { } initializer && _seen.Add(initializer))
            _open.Push(initializer);
    }

    // The compiler numbers lambdas and state machines by the place of their method in the class: that number says nothing of the code.
    private static string Name(MemberInfo member) => CompilerNumber().Replace(
        member switch
        {
            MethodBase method => $"{method.DeclaringType}.{method}",
            FieldInfo field => $"{field.DeclaringType}.{field}",
            _ => member.ToString() ?? member.Name,
        },
        "$1");

    [GeneratedRegex("(b__|<>9__|c__DisplayClass|>d__|>g__[^|]*\\|)[0-9]+")]
    private static partial Regex CompilerNumber();

    private static int Size(OperandType operand, byte[] code, int at) => operand switch
    {
        OperandType.InlineNone => 0,
        OperandType.ShortInlineBrTarget or OperandType.ShortInlineI or OperandType.ShortInlineVar => 1,
        OperandType.InlineVar => 2,
        OperandType.InlineI8 or OperandType.InlineR => 8,
        OperandType.InlineSwitch => 4 + (4 * BitConverter.ToInt32(code, at)),
        _ => 4,
    };
}
