using System.Text.Json;
using Kubeflow.Pipelines.Ir;
using static Kubeflow.Core.Tests.Pipelines.Ir.Documents;

namespace Kubeflow.Core.Tests.Pipelines.Ir;

/// <summary>Fields are read by the rules of protobuf's JSON, and every mistake is named with its path and line.</summary>
public class StrictReadingTests
{
    private static readonly PipelineReadOptions KeepUnknown = new() { KeepUnknown = true };

    [TestCase("dependentTasks:", "dependentTask:", "file.yaml:48: KF3003: Unknown field 'root.dag.tasks.show.dependentTask'. Did you mean 'dependentTasks'?")]
    [TestCase("executorLabel: exec-show", "executorLabel: exec-show\n    executor:\n      image: x", "file.yaml:12: KF3003: Unknown field 'components.comp-show.executor'.")]
    [TestCase("enableCache: true", "enableCache: 1", "file.yaml:45: KF3004: Field 'root.dag.tasks.show.cachingOptions.enableCache' wants true or false, got 1. Correct the value.")]
    [TestCase("image: alpine\n    exec", "image: 5\n    exec", "file.yaml:26: KF3004: Field 'deploymentSpec.executors.exec-count.container.image' wants a text, got 5. Put quotes around it.")]
    [TestCase("- show\n", "- true\n", "file.yaml:30: KF3004: Field 'deploymentSpec.executors.exec-show.container.command.0' wants a text, got true. Put quotes around it.")]
    [TestCase("- show\n", "- null\n", "file.yaml:30: KF3004: Field 'deploymentSpec.executors.exec-show.container.command.0' wants a text, got nothing. Correct the value.")]
    [TestCase("cachingOptions: {}", "cachingOptions: []", "file.yaml:38: KF3004: Field 'root.dag.tasks.count.cachingOptions' wants a mapping, got a list. Correct the value.")]
    [TestCase("cachingOptions: {}", "retryPolicy: {backoffDuration: 5 minutes}", "wants seconds such as '60s', got the text '5 minutes'.")]
    [TestCase("cachingOptions: {}", "retryPolicy: {maxRetryCount: 1.5}", "wants a whole number, got 1.5.")]
    [TestCase("cachingOptions: {}", "retryPolicy: {backoffFactor: .inf}", "wants a number, got .inf.")]
    [TestCase("defaultValue: 1.0", "defaultValue: [1, -.inf]", "file.yaml:17: KF3004: Field 'components.comp-show.inputDefinitions.parameters.times.defaultValue' holds -.inf, which is no number that JSON can hold.")]
    [TestCase("isOptional: true\n          parameterType: NUMBER_INTEGER", "isOptional: true\n          parameterType: INTEGER", "file.yaml:19: KF3016: Field 'components.comp-show.inputDefinitions.parameters.times.parameterType' does not know 'INTEGER'.")]
    [TestCase("taskInfo:\n          name: show", "task_info:\n          name: show\n        taskInfo:\n          name: show", "KF3017: Field 'root.dag.tasks.show.taskInfo' is given twice, in camelCase and in snake_case.")]
    [TestCase("executorLabel: exec-show", "executorLabel: exec-show\n    dag: {}", "file.yaml:10: KF3017: 'components.comp-show' has 'dag' and 'executorLabel', of which it may have only one. Remove all but one.")]
    public void Parse_WrongField_NamesPathAndLine(string from, string to, string expected)
    {
        Assert.That(FaultOf(Change(from, to)), Does.Contain(expected));
    }

    [Test]
    public void Parse_SeveralWrongFields_AreReportedTogether()
    {
        var text = Change("dependentTasks:", "dependsOn:").Replace("image: alpine", "image: {}", StringComparison.Ordinal) + "---\nplatform: {}\nplatforms: {}\n";
        Assert.That(FaultsOf(text).Select(f => f.Rule.Id), Is.EqualTo(new[] { "KF3004", "KF3004", "KF3003", "KF3003" }));
    }

    [Test]
    public void Parse_SnakeCase_IsTheSame()
    {
        var text = Change("schemaVersion", "schema_version").Replace("pipelineInfo", "pipeline_info", StringComparison.Ordinal)
            .Replace("taskOutputParameter", "task_output_parameter", StringComparison.Ordinal).Replace("componentRef", "component_ref", StringComparison.Ordinal);
        Assert.That(PipelineDocument.Parse(text).ToYaml(), Is.EqualTo(PipelineDocument.Parse(TwoSteps).ToYaml()));
    }

    [Test]
    public void Parse_FaultInSnakeCase_HasItsLine() =>
        Assert.That(FaultOf(Change("componentRef:\n          name: comp-show", "component_ref:\n          name: comp-shows")), Does.StartWith("file.yaml:46: KF3007:"));

    [Test]
    public void Parse_NumbersOfEnumsAndInt64_BecomeWordsAndText()
    {
        var document = PipelineDocument.Parse(Change("isOptional: true\n          parameterType: NUMBER_INTEGER", "isOptional: true\n          parameterType: 2")
            .Replace("image: alpine", "image: alpine\n        resources: {accelerator: {count: 2}, cpuLimit: '0.5'}", StringComparison.Ordinal));
        var resources = document.Spec.DeploymentSpec!.Executors!["exec-show"].Container!.Resources!;
        using (Assert.EnterMultipleScope())
        {
            Assert.That(document.Spec.Components!["comp-show"].InputDefinitions!.Parameters!["times"].ParameterType, Is.EqualTo("NUMBER_INTEGER"));
            Assert.That(resources.Accelerator!.Count, Is.EqualTo("2"));
            Assert.That(resources.CpuLimit, Is.EqualTo(0.5));
        }
    }

    [TestCase("1e3")]
    [TestCase("089")]
    [TestCase("2021-05-01")]
    [TestCase("1:30")]
    [TestCase("y")]
    public void Parse_TextThatPyYamlLeavesUnquoted_StaysAsWritten(string text)
    {
        var document = PipelineDocument.Parse(Change("- show\n", $"- {text}\n"));
        Assert.That(document.Spec.DeploymentSpec!.Executors!["exec-show"].Container!.Command, Is.EqualTo(new[] { text }));
    }

    [Test]
    public void ToYaml_ExplicitFalseNullAndEmpty_AreKept()
    {
        var text = Change("enableCache: true", "enableCache: false").Replace(
            "                producerTask: count", "                producerTask: count\n            times:\n              runtimeValue:\n                constant: null", StringComparison.Ordinal);
        var document = PipelineDocument.Parse(text);
        var show = document.Spec.Root!.Dag!.Tasks!["show"];
        using (Assert.EnterMultipleScope())
        {
            Assert.That(show.Inputs!.Parameters!["times"].RuntimeValue!.Constant.ValueKind, Is.EqualTo(JsonValueKind.Null));
            Assert.That(show.Inputs.Parameters["number"].RuntimeValue, Is.Null);
            Assert.That(document.ToYaml(), Is.EqualTo(text));
        }
    }

    [Test]
    public void Parse_NullFields_AreAbsent()
    {
        var document = PipelineDocument.Parse(Change("sdkVersion: kfp-2.13.0", "sdkVersion:\ndefaultPipelineRoot: ~"));
        Assert.That((document.Spec.SdkVersion, document.Spec.DefaultPipelineRoot), Is.EqualTo(((string?)null, (string?)null)));
    }

    [Test]
    public void ToYaml_KeepUnknown_WritesUnknownFieldsBack()
    {
        var text = Change("cachingOptions: {}", "cachingOptions:\n          since_next: {b: [1.5, null], a: x}") + "zone: 1\n---\nplatforms:\n  kubernetes:\n    deploymentSpec:\n      executors:\n        exec-show:\n          newField: 1.0\n      newer: true\n";
        var written = PipelineDocument.Parse(text, options: KeepUnknown).ToYaml();
        Assert.That(written, Does.Contain("        cachingOptions:\n          since_next:\n            a: x\n            b:\n            - 1.5\n            - null\n"));
        Assert.That(written, Does.Contain("\nzone: 1\n").And.Contain("          newField: 1.0\n      newer: true\n"));
        Assert.That(PipelineDocument.Parse(written, options: KeepUnknown).ToYaml(), Is.EqualTo(written));
    }

    [Test]
    public void ToYaml_KeepUnknownUnderSnakeCase_WritesTheFieldWhereItStood()
    {
        var text = Change("pipelineInfo:\n  name: two-steps", "pipeline_info:\n  name: two-steps\n  stage: beta");
        Assert.That(PipelineDocument.Parse(text, options: KeepUnknown).ToYaml(), Does.Contain("pipelineInfo:\n  name: two-steps\n  stage: beta\n"));
    }

    [Test]
    public void Parse_JsonText_IsTheSameDocument()
    {
        var json = PipelineDocument.Parse(TwoSteps).ToJson().ToJsonString(new JsonSerializerOptions { WriteIndented = true });
        Assert.That(PipelineDocument.Parse(json).ToYaml(), Is.EqualTo(PipelineDocument.Parse(TwoSteps).ToYaml()));
    }

    [Test]
    public void Parse_KubernetesSettings_AreCheckedToo()
    {
        var text = TwoSteps + """
            ---
            platforms:
              kubernetes:
                deploymentSpec:
                  executors:
                    exec-show:
                      activeDeadlineSeconds: 60
                      secretAsEnv:
                      - keyToEnv:
                        - secretKey: password
                          envVariable: PASSWORD
                      nodeSelector: {labels: {gpu: true}}
            """;
        Assert.That(FaultsOf(text).Select(f => f.Message), Is.EqualTo(new[]
        {
            "Unknown field 'platforms.kubernetes.deploymentSpec.executors.exec-show.secretAsEnv.0.keyToEnv.0.envVariable'.",
            "Field 'platforms.kubernetes.deploymentSpec.executors.exec-show.nodeSelector.labels.gpu' wants a text, got true.",
        }));
    }

    [Test]
    public void Parse_PipelineJob_RefusesWhatItCannotKeep()
    {
        var json = PipelineDocument.Parse(TwoSteps).ToJson().ToJsonString();
        Assert.That(FaultOf($"{{\"pipelineSpec\": {json},\n\"runtimeConfig\": {{\"parameterValues\": {{}}}}}}"), Does.StartWith("file.yaml:2: KF3003: Unknown field 'runtimeConfig'."));
    }

    [Test]
    public void Parse_PlatformFirst_IsTheSameDocument()
    {
        const string Platform = "platforms:\n  kubernetes:\n    pipelineConfig:\n      workspace:\n        size: 1Gi\n";
        Assert.That(PipelineDocument.Parse($"{Platform}---\n{TwoSteps}").ToYaml(), Is.EqualTo(PipelineDocument.Parse($"{TwoSteps}---\n{Platform}").ToYaml()));
    }

    [Test]
    public void Parse_PipelineVersion_ReadsSpecAndPlatform()
    {
        var spec = string.Join('\n', TwoSteps.Split('\n').Where(l => !l.StartsWith('#')).Select(l => "    " + l));
        var document = PipelineDocument.Parse(
            $"apiVersion: pipelines.kubeflow.org/v2beta1\nkind: PipelineVersion\nmetadata: {{name: v1}}\nspec:\n  pipelineName: two-steps\n  pipelineSpec:\n{spec}\n  platformSpec:\n    platforms: {{kubernetes: {{}}}}\n");
        Assert.That((document.Spec.PipelineInfo!.Name, document.Platform!.Platforms!.Count), Is.EqualTo(("two-steps", 1)));
    }

    [Test]
    public void Parse_QuotedLinesWithoutIndentation_AreRead()
    {
        // As in files of KFP's own tests whose indentation was changed by a tool.
        var document = PipelineDocument.Parse(Change(
            "        - show\n",
            "            - \"a\\n b \\\"c\\\" \\\n          \\ d: e\\\n  f\"\n            - |\n              \"not quoted\n              text\"\n"));
        Assert.That(
            document.Spec.DeploymentSpec!.Executors!["exec-show"].Container!.Command,
            Is.EqualTo(new[] { "a\n b \"c\"  d: ef", "\"not quoted\ntext\"\n" }));
    }
}
