using System.Reflection;
using System.Reflection.Emit;

namespace Kubeflow.Pipelines.Local;

/// <summary>Reads a method's instructions, with members and texts in place of tokens.</summary>
internal static class IlReader
{
    private static readonly OpCode[] OneByte = Codes(size: 1);
    private static readonly OpCode[] TwoByte = Codes(size: 2);

    public static IEnumerable<(string? Code, object? Operand)> Read(MethodBase method, MethodBody body)
    {
        var bytes = body.GetILAsByteArray() ?? [];
        for (var at = 0; at < bytes.Length;)
        {
            var code = bytes[at] == 0xFE ? TwoByte[bytes[at + 1]] : OneByte[bytes[at]];
            at += code.Size;
            var length = Length(code, bytes, at);
            yield return (code.Name, Operand(code, bytes.AsSpan(at, length), method));
            at += length;
        }
    }

    private static object? Operand(OpCode code, ReadOnlySpan<byte> operand, MethodBase method) => code.OperandType switch
    {
        OperandType.InlineField or OperandType.InlineMethod or OperandType.InlineTok or OperandType.InlineType => Member(method, BitConverter.ToInt32(operand)),
        OperandType.InlineString => method.Module.ResolveString(BitConverter.ToInt32(operand)),
        OperandType.InlineSig => Convert.ToHexString(method.Module.ResolveSignature(BitConverter.ToInt32(operand))),
        _ => Convert.ToHexString(operand),
    };

    private static object? Member(MethodBase method, int token)
    {
        try
        {
            return method.Module.ResolveMember(
                token, method.DeclaringType?.GetGenericArguments(), method is MethodInfo { IsGenericMethod: true } generic ? generic.GetGenericArguments() : null);
        }
        catch (Exception fault) when (fault is FileNotFoundException or TypeLoadException or MissingMemberException or BadImageFormatException)
        {
            // What cannot be resolved has no name; then every build of the assembly counts as a change, which is safe.
            return $"{method.Module.ModuleVersionId} {token:x8}";
        }
    }

    private static int Length(OpCode code, byte[] bytes, int at) => code.OperandType switch
    {
        OperandType.InlineNone => 0,
        OperandType.ShortInlineBrTarget or OperandType.ShortInlineI or OperandType.ShortInlineVar => 1,
        OperandType.InlineVar => 2,
        OperandType.InlineI8 or OperandType.InlineR => 8,
        OperandType.InlineSwitch => 4 + (4 * BitConverter.ToInt32(bytes, at)),
        _ => 4,
    };

    private static OpCode[] Codes(int size)
    {
        var codes = new OpCode[256];
        foreach (var field in typeof(OpCodes).GetFields(BindingFlags.Public | BindingFlags.Static))
            if (field.GetValue(null) is OpCode code && code.Size == size)
                codes[(byte)code.Value] = code;
        return codes;
    }
}
