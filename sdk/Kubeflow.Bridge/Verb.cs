using System.Reflection;
using System.Text.Json;

namespace Kubeflow.Bridge;

/// <summary>A verb, ready to be called: reads its request, runs, writes its result.</summary>
internal sealed class Verb
{
    private readonly Func<ReadOnlyMemory<byte>, CancellationToken, Task<object?>> _body;

    private Verb(string name, Type? request, Func<ReadOnlyMemory<byte>, CancellationToken, Task<object?>> body) => (Name, Request, _body) = (name, request, body);

    public string Name { get; }

    /// <summary>The record it takes; null if it takes none.</summary>
    public Type? Request { get; }

    public Task<object?> CallAsync(ReadOnlyMemory<byte> body, CancellationToken cancellationToken) => _body(body, cancellationToken);

    public static Verb Of(string name, MethodInfo method)
    {
        var types = method.GetParameters().Select(p => p.ParameterType).ToArray();
        var request = types.FirstOrDefault(t => t != typeof(CancellationToken));
        var isAsync = typeof(Task).IsAssignableFrom(method.ReturnType);
        var result = isAsync && method.ReturnType.IsGenericType ? method.ReturnType.GetGenericArguments()[0] : null;
        return new(name, request, async (body, cancellationToken) =>
        {
            var arguments = types.Select(t => t == typeof(CancellationToken) ? cancellationToken : Read(name, body, t)).ToArray();
            var answer = method.Invoke(null, BindingFlags.DoNotWrapExceptions, null, arguments, null);
            if (!isAsync)
                return answer;
            await ((Task)answer!).ConfigureAwait(false);
            return result is null ? null : answer.GetType().GetProperty("Result")!.GetValue(answer);
        });
    }

    private static object Read(string verb, ReadOnlyMemory<byte> body, Type type)
    {
        try
        {
            return JsonSerializer.Deserialize(body.Span, type, BridgeJson.Options)
                ?? throw WrongRequest.Null(verb);
        }
        catch (JsonException e)
        {
            throw WrongRequest.Of(verb, type, e);
        }
    }
}
