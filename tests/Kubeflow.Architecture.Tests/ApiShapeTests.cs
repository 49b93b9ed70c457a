using System.Reflection;
using System.Runtime.CompilerServices;

namespace Kubeflow.Architecture.Tests;

/// <summary>What .NET users expect of every public member.</summary>
public class ApiShapeTests
{
    private static readonly Assembly[] Assemblies =
        [typeof(KubeflowClient).Assembly, typeof(LocalOptions).Assembly, typeof(KubernetesOptions).Assembly, typeof(Pipelines.Pipeline).Assembly, typeof(Reports.RunReport).Assembly, typeof(Pipelines.ComponentAttribute).Assembly];

    private static IEnumerable<Type> Types => Assemblies.SelectMany(a => a.GetExportedTypes()).Where(t => t.GetCustomAttribute<CompilerGeneratedAttribute>() is null);

    private static IEnumerable<MethodInfo> Methods => Types.SelectMany(t => t.GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly)).Where(m => !m.IsSpecialName);

    [Test]
    public void AsyncMethods_Last_IsATokenThatMayBeLeftOut() => Assert.That(
        // A step host is a program's Main: signals end it.
        Methods.Where(IsAsync).Where(m => m.Name is not "DisposeAsync" && m.DeclaringType != typeof(Pipelines.Execution.StepHost) && m.DeclaringType!.BaseType != typeof(MulticastDelegate))
            .Where(m => m.GetParameters().LastOrDefault() is not { HasDefaultValue: true } last || last.ParameterType != typeof(CancellationToken)).Select(Shown),
        Is.Empty);

    [Test]
    public void AsyncMethods_Names_SaySo() =>
        Assert.That(Methods.Where(IsAsync).Where(m => !m.Name.EndsWith("Async", StringComparison.Ordinal) && m.DeclaringType!.BaseType != typeof(MulticastDelegate)).Select(Shown), Is.Empty);

    [Test]
    public void Methods_Void_AreNotAsync() =>
        Assert.That(Methods.Where(m => m.ReturnType == typeof(void) && m.GetCustomAttribute<AsyncStateMachineAttribute>() is not null).Select(Shown), Is.Empty);

    [Test]
    public void Classes_NotMadeToBeExtended_AreSealed() => Assert.That(
        Types.Where(t => t is { IsClass: true, IsAbstract: false, IsSealed: false } && !t.GetConstructors(BindingFlags.NonPublic | BindingFlags.Instance).Any(c => c.IsFamily || c.IsAssembly || c.IsFamilyAndAssembly))
            .Where(t => !Types.Any(o => o.BaseType == t || o.BaseType is { IsGenericType: true } up && up.GetGenericTypeDefinition() == t))
            // Users derive artifact types of their own.
            .Where(t => !typeof(Exception).IsAssignableFrom(t) && !typeof(Pipelines.Artifact).IsAssignableFrom(t)).Select(t => t.Name),
        Is.Empty);

    [Test]
    public void Exceptions_All_AreKubeflows() =>
        Assert.That(Types.Where(t => typeof(Exception).IsAssignableFrom(t) && !typeof(KubeflowException).IsAssignableFrom(t) && t.Namespace != "Kubeflow.Pipelines.Execution").Select(t => t.Name), Is.Empty);

    private static bool IsAsync(MethodInfo method) => typeof(Task).IsAssignableFrom(method.ReturnType) || method.ReturnType == typeof(ValueTask)
        || method.ReturnType is { IsGenericType: true } type && (type.GetGenericTypeDefinition() == typeof(ValueTask<>) || type.GetGenericTypeDefinition() == typeof(IAsyncEnumerable<>));

    private static string Shown(MethodInfo method) => $"{method.DeclaringType!.Name}.{method.Name}";
}
