namespace Kubeflow.Bridge;

/// <summary>What a Python function raised in a step's place; in the step's log it stands as Python shows it.</summary>
internal sealed class PythonStepException(string message, string traceback) : Exception(message)
{
    public override string ToString() => traceback;
}
