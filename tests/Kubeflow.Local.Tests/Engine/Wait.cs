namespace Kubeflow.Local.Tests.Engine;

/// <summary>Waits for what another process does, of which no event tells.</summary>
internal static class Wait
{
    public static void Until(Func<bool> condition, string what) =>
        Assert.That(SpinWait.SpinUntil(condition, TimeSpan.FromSeconds(20)), Is.True, $"Waited 20 seconds until {what}.");
}
