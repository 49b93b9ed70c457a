using System.Text.Json.Nodes;
using Kubeflow.Clusters;

namespace Kubeflow.ClusterContract;

/// <summary>A kind of the contract's own, which no controller touches: one of each thing that a schema can say.</summary>
public static class Widget
{
    public static ResourceKind Kind { get; } = new("contract.kubeflow.org", "v1", "Widget", "widgets");

    /// <summary>The CustomResourceDefinition.</summary>
    public static JsonObject Definition => Yaml.Read("""
        apiVersion: apiextensions.k8s.io/v1
        kind: CustomResourceDefinition
        metadata:
          name: widgets.contract.kubeflow.org
        spec:
          group: contract.kubeflow.org
          scope: Namespaced
          names: { kind: Widget, listKind: WidgetList, plural: widgets, singular: widget, shortNames: [wd] }
          versions:
          - name: v1
            served: true
            storage: true
            subresources: { status: {} }
            additionalPrinterColumns:
            - { name: Color, type: string, jsonPath: .spec.color }
            schema:
              openAPIV3Schema:
                type: object
                properties:
                  spec:
                    type: object
                    properties:
                      size: { type: integer, minimum: 0, maximum: 100, default: 1 }
                      color: { type: string, enum: [red, green, blue] }
                      note: { type: string, maxLength: 20 }
                      count: { type: integer }
                      fixed:
                        type: string
                        maxLength: 20
                        x-kubernetes-validations:
                        - { rule: self == oldSelf, message: field is immutable }
                      limit: { x-kubernetes-int-or-string: true }
                      config: { type: object, x-kubernetes-preserve-unknown-fields: true }
                      tags:
                        type: array
                        x-kubernetes-list-type: set
                        items: { type: string }
                      parts:
                        type: array
                        x-kubernetes-list-type: map
                        x-kubernetes-list-map-keys: [name]
                        items:
                          type: object
                          required: [name]
                          properties:
                            name: { type: string }
                            count: { type: integer }
                  status:
                    type: object
                    properties:
                      phase: { type: string }
                      ready: { type: integer }
        """);

    /// <summary>A widget.</summary>
    public static JsonObject New(string @namespace, string name, JsonObject? spec = null, JsonObject? labels = null)
    {
        var metadata = new JsonObject { ["name"] = name, ["namespace"] = @namespace };
        if (labels is not null)
            metadata["labels"] = labels;
        return new() { ["apiVersion"] = Kind.ApiVersion, ["kind"] = Kind.Kind, ["metadata"] = metadata, ["spec"] = spec ?? new JsonObject { ["color"] = "red" } };
    }
}
