using Cel.Internal;

namespace Kubeflow.Pipelines.Local;

/// <summary>CEL's arithmetic: both sides of one type; whole numbers never wrap; doubles are IEEE's, so that 1.0 / 0.0 is infinite.</summary>
internal static class CelArithmetic
{
    /// <exception cref="CelFault">The types do not fit, or the result does not.</exception>
    public static object? Of(string operation, object? left, object? right)
    {
        try
        {
            return (left, right) switch
            {
                (long a, long b) => Whole(operation, a, b),
                (ulong a, ulong b) => Whole(operation, a, b),
                (double a, double b) when operation != "%" => operation switch { "+" => a + b, "-" => a - b, "*" => a * b, _ => a / b },
                (string a, string b) when operation == "+" => a + b,
                (byte[] a, byte[] b) when operation == "+" => (byte[])[.. a, .. b],
                (IReadOnlyList<object?> a, IReadOnlyList<object?> b) when operation == "+" => (List<object?>)[.. a, .. b],
                _ when IsTime(left) && IsTime(right) && operation == "+" => ArithmeticFunctions.Add(left, right),
                _ when IsTime(left) && IsTime(right) && operation == "-" => ArithmeticFunctions.Subtract(left, right),
                _ => throw CelFault.NoOverload(operation, left, right),
            };
        }
        catch (OverflowException)
        {
            throw new CelFault($"{CelTypes.Shown(left)} {operation} {CelTypes.Shown(right)} is outside of the range of whole numbers");
        }
        catch (DivideByZeroException)
        {
            throw new CelFault($"{CelTypes.Shown(left)} {operation} 0 divides by zero");
        }
        catch (global::Cel.CelException fault)
        {
            throw new CelFault(fault.Message);
        }
    }

    /// <exception cref="CelFault">It is no number with a sign, or has no opposite.</exception>
    public static object Negate(object? value) => value switch
    {
        long.MinValue => throw new CelFault("the least whole number has no opposite"),
        long whole => -whole,
        double number => -number,
        _ => throw CelFault.NoOverload("-", value),
    };

    private static long Whole(string operation, long a, long b) => checked(operation switch { "+" => a + b, "-" => a - b, "*" => a * b, "/" => a / b, _ => b == -1 ? 0 : a % b });

    private static ulong Whole(string operation, ulong a, ulong b) => checked(operation switch { "+" => a + b, "-" => a - b, "*" => a * b, "/" => a / b, _ => a % b });

    private static bool IsTime(object? value) => CelTypes.Of(value).StartsWith("google.", StringComparison.Ordinal);
}
