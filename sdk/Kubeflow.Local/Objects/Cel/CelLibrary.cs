namespace Kubeflow.Clusters.Local;

/// <summary>The functions, of CEL itself and of Kubernetes.</summary>
internal static class CelLibrary
{
    private static readonly CelTable Functions = Collect();

    /// <summary>A function; null if there is none.</summary>
    public static Func<object?[], object?>? Find(string name, int arguments, bool isMember) => Functions.GetValueOrDefault((name, arguments, isMember));

    private static CelTable Collect()
    {
        var functions = new CelTable();
        CelConversions.AddTo(functions);
        CelTexts.AddTo(functions);
        CelTimes.AddTo(functions);
        CelLists.AddTo(functions);
        CelQuantities.AddTo(functions);
        CelUrls.AddTo(functions);
        CelAddresses.AddTo(functions);
        CelOptionals.AddTo(functions);
        return functions;
    }

    /// <summary>Calls what works on a receiver, whatever an unfitting value does.</summary>
    public static T As<T>(object? value, string function) => value is T fitting ? fitting : throw CelError.NoOverload(function);
}
