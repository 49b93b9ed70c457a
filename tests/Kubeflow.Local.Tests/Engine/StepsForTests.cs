using System.Runtime.CompilerServices;
using Kubeflow.Pipelines.Execution;

namespace Kubeflow.Local.Tests.Engine;

/// <summary>Steps of this assembly, registered as generated code does, so that a process of its own finds them too.</summary>
public static class StepsForTests
{
    public const string Assembly = "Kubeflow.Local.Tests";

    public static int ProcessOf(int add)
    {
        Console.WriteLine("printed in the step");
        return Environment.ProcessId + add;
    }

    public static int Refuse(string why) => throw new InvalidOperationException(why);

#pragma warning disable CA2255 // Stands for the generator's module initializer.
    [ModuleInitializer]
    internal static void Register()
#pragma warning restore CA2255
    {
        StepRegistry.Add(new RegisteredStep(Assembly, "StepsForTests.ProcessOf", ((Delegate)ProcessOf).Method, call =>
        {
            call.Return("Output", ProcessOf(call.Parameter<int>("add")));
            return Task.CompletedTask;
        }));
        StepRegistry.Add(new RegisteredStep(Assembly, "StepsForTests.Refuse", ((Delegate)Refuse).Method, call =>
        {
            call.Return("Output", Refuse(call.Parameter<string>("why")));
            return Task.CompletedTask;
        }));
    }
}
