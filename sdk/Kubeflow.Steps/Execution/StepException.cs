namespace Kubeflow.Pipelines.Execution;

/// <summary>A step could not get its inputs or give its outputs; the message says which.</summary>
public sealed class StepException : Exception
{
    /// <summary>Makes one.</summary>
    /// <param name="message">One sentence that names the input or output.</param>
    /// <param name="innerException">The cause.</param>
    public StepException(string message, Exception? innerException = null) : base(message, innerException) { }
}
