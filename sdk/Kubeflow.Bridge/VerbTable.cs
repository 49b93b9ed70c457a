using System.Collections.Frozen;
using System.Reflection;

namespace Kubeflow.Bridge;

/// <summary>All verbs, by name.</summary>
internal static class VerbTable
{
    private static readonly Lazy<FrozenDictionary<string, Verb>> Verbs = new(Find);

    public static IEnumerable<Verb> All => Verbs.Value.Values.OrderBy(v => v.Name, StringComparer.Ordinal);

    public static Verb Get(string name) => Verbs.Value.TryGetValue(name, out var verb)
        ? verb
        : throw new KubeflowException("UnknownVerb", $"There is no verb '{name}'.", "The Python package and its assemblies may be of different versions: install the package again.", name);

    private static FrozenDictionary<string, Verb> Find() => (
        from type in typeof(VerbTable).Assembly.GetTypes()
        from method in type.GetMethods(BindingFlags.Static | BindingFlags.Public)
        let attribute = method.GetCustomAttribute<VerbAttribute>()
        where attribute is not null
        select Verb.Of(attribute.Name, method)).ToFrozenDictionary(v => v.Name, StringComparer.Ordinal);
}
